package de.beteiligungsbuch.service.auditor.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.Limits;
import de.beteiligungsbuch.ledger.MalformedEntry;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/** Ledgers in files as {@link ExportLayout} says. */
final class FileLedgers implements LedgerSource {

    /** A checkpoint with its signatures. */
    static final int CHECKPOINT_BYTES = SignedNote.MAX_BYTES;
    /** For each entry its length and as many bytes as an entry may have. */
    private static final int BUNDLE_BYTES = ExportLayout.BUNDLE * (2 + Limits.ENTRY_BYTES);
    /** One more than the largest, so that a longer one is seen to be too long. */
    private static final int TILE_BYTES = TileCoordinates.FULL * TreeHash.LENGTH + 1;
    /** Some 90 events with two texts of the greatest length; more than any real bundle has. */
    private static final int DISCLOSURES_BYTES = 1 << 27;

    private final FileStore files;

    FileLedgers(FileStore files) {
        this.files = files;
    }

    @Override
    public String name() {
        return files.name();
    }

    @Override
    public List<LedgerName> ledgers() {
        List<LedgerName> ledgers = files.ledgers();
        if (ledgers.isEmpty()) {
            throw new CouldNotTell(name() + " holds no ledger: a ledger is a folder with a file"
                    + " 'checkpoint' and a folder 'tile'");
        }
        return ledgers;
    }

    @Override
    public Optional<byte[]> checkpoint(LedgerName ledger) {
        return files.read(ExportLayout.checkpoint(ledger), CHECKPOINT_BYTES);
    }

    @Override
    public long size(LedgerName ledger) {
        Optional<byte[]> signed = checkpoint(ledger);
        String path = signed.isPresent()
                ? ExportLayout.checkpoint(ledger)
                : ExportLayout.unsigned(ledger);
        String text = new String(signed.or(() -> files.read(path, CHECKPOINT_BYTES))
                .orElseThrow(() -> missing(path)), StandardCharsets.UTF_8);
        int line = signed.isPresent() ? 1 : 0;
        String[] lines = text.split("\n", -1);
        try {
            long size = Long.parseLong(lines[line]);
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new CouldNotTell(name() + ": " + path + " is no checkpoint, line " + (line + 1)
                    + " is not the size of a tree", e);
        }
        throw new CouldNotTell(name() + ": " + path + " says that the size is negative");
    }

    @Override
    public byte[] bundle(LedgerName ledger, BundleCoordinates bundle) {
        String path = ExportLayout.bundle(ledger, bundle);
        return files.read(path, BUNDLE_BYTES)
                .or(() -> bundle.isFull() ? Optional.empty() : cut(ledger, bundle))
                .orElseThrow(() -> missing(path));
    }

    /** Who has the full bundle need not keep the partial one. */
    private Optional<byte[]> cut(LedgerName ledger, BundleCoordinates bundle) {
        return files.read(ExportLayout.bundle(ledger,
                new BundleCoordinates(bundle.index(), ExportLayout.BUNDLE)), BUNDLE_BYTES)
                .map(full -> Bundles.beginning(full, bundle.width()));
    }

    @Override
    public Optional<byte[]> tile(LedgerName ledger, TileCoordinates tile) {
        String path = ExportLayout.tile(ledger, tile);
        return Optional.of(files.read(path, TILE_BYTES)
                .or(() -> tile.isFull() ? Optional.empty() : cut(ledger, tile))
                .orElseThrow(() -> missing(path)));
    }

    private Optional<byte[]> cut(LedgerName ledger, TileCoordinates tile) {
        return files.read(ExportLayout.tile(ledger,
                new TileCoordinates(tile.level(), tile.index(), TileCoordinates.FULL)), TILE_BYTES)
                .map(full -> full.length < tile.bytes() ? full : Arrays.copyOf(full, tile.bytes()));
    }

    @Override
    public List<DisclosureLine> disclosures(LedgerName ledger, long bundle) {
        String path = ExportLayout.disclosures(ledger, bundle);
        byte[] bytes = files.read(path, DISCLOSURES_BYTES).orElseGet(() -> new byte[0]);
        List<DisclosureLine> lines = new ArrayList<>();
        for (int from = 0; from < bytes.length;) {
            int end = endOfLine(bytes, from);
            if (end > from) {
                lines.add(line(ledger, path, lines.size() + 1,
                        Arrays.copyOfRange(bytes, from, end)));
            }
            from = end + 1;
        }
        return lines;
    }

    private static int endOfLine(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static DisclosureLine line(LedgerName ledger, String path, int number, byte[] line) {
        try {
            return DisclosureLine.parse(line);
        } catch (MalformedEntry e) {
            throw DoesNotHold.because(Finding.of(Verdict.COMMIT, ledger,
                    "line " + number + " of " + path + ": " + e.getMessage()), e);
        }
    }

    private CouldNotTell missing(String path) {
        return new CouldNotTell(name() + ": there is no " + path);
    }

    @Override
    public int readers() {
        return files.readers();
    }

    @Override
    public void close() {
        files.close();
    }
}
