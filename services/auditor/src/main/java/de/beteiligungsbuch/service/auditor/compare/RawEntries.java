package de.beteiligungsbuch.service.auditor.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.Limits;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.service.auditor.reading.EntryReading;
import de.beteiligungsbuch.service.auditor.source.ExportLayout;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/** The entries as the portal's API gives them out, byte for byte against those of the source. */
final class RawEntries {

    private static final int BUNDLES_AT_ONCE = 16;

    private final Portal portal;
    private final LedgerSource source;

    RawEntries(Portal portal, LedgerSource source) {
        this.portal = portal;
        this.source = source;
    }

    /** The first entry that differs, if one does. */
    Optional<Difference> compare(LedgerName ledger, long size) {
        for (long from = 0; from < size; from += (long) BUNDLES_AT_ONCE * ExportLayout.BUNDLE) {
            long first = from;
            int wanted = (int) Math.min((long) BUNDLES_AT_ONCE * ExportLayout.BUNDLE, size - from);
            String path = Portal.API + "/ledgers/" + ledger + "/entries?from=" + from + "&limit="
                    + wanted;
            Optional<Difference> found = portal.read(path, "application/x-ndjson",
                    body -> compare(body, ledger, first, wanted, path)).orElseThrow(
                            () -> new CouldNotTell(path + " is not there"));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> compare(InputStream body, LedgerName ledger, long from, int wanted,
            String path) throws IOException {
        long end = from + wanted;
        for (long bundle = from / ExportLayout.BUNDLE; bundle
                * ExportLayout.BUNDLE < end; bundle++) {
            BundleCoordinates at = BundleCoordinates.of(bundle, end);
            long index = at.firstEntry();
            for (byte[] own : EntryReading.bytes(ledger, at, source.bundle(ledger, at))) {
                byte[] line = body.readNBytes(own.length);
                if (!Arrays.equals(line, own) || body.read() != '\n') {
                    return Optional.of(new Difference(path, ledger + ", " + index, "",
                            shown(line), shown(own)));
                }
                index++;
            }
        }
        return Optional.empty();
    }

    private static String shown(byte[] bytes) {
        int most = Math.min(bytes.length, Limits.ENTRY_BYTES);
        String text = new String(bytes, 0, most, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), 200));
    }
}
