package de.beteiligungsbuch.contracts.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;

import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EventCatalogue.Kind;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LeafHash;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerJson;

/**
 * The golden entry of a kind of event: the bytes that some release wrote, kept for ever. Nothing
 * here overwrites one.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Instant TIME = Instant.parse("2026-01-15T09:00:00.000001Z");
    private static final int VERSION_7 = 0x7000;
    private static final long VARIANT_AND_RANDOM = 0xb0bef6a1c2d3e4f5L;

    private Golden() {}

    /** Where it is. */
    static Path file(Path module, Kind kind) {
        return module.resolve(FOLDER).resolve(kind.type().fileName() + ".json");
    }

    /**
     * The entry that was written once.
     *
     * @throws UncheckedIOException if there is none
     */
    static LedgerEntry read(Path module, Kind kind) {
        try {
            return LedgerEntry.parse(Files.readAllBytes(file(module, kind)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no golden entry for " + kind.type() + "; write it once with: " + Checked.HOW,
                    e);
        }
    }

    /** Writes the entry of a new kind; an entry that exists stays as it is. */
    static void writeOnce(Path module, Kind kind, Sample sample, int ordinal) {
        Path file = file(module, kind);
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, entry(kind, sample, ordinal), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] entry(Kind kind, Sample sample, int ordinal) {
        boolean own = sample.event() instanceof LedgerEvent;
        String subject = subject(sample.event());
        EntryDraft draft = EntryDraft.of(id(ordinal),
                "/dortmund/" + (own ? subject : kind.type().context()), kind.type(),
                TIME.plusSeconds(ordinal), subject, kind.aggregateType(), sample.sequence(),
                sample.provenance(), LedgerJson.mapper().writeValueAsBytes(sample.event()));
        int index = own ? ordinal : ordinal + 100;
        return draft.complete(index, 1, index == 0 ? null : before(kind));
    }

    private static EventId id(int ordinal) {
        long millis = TIME.plusSeconds(ordinal).toEpochMilli();
        return new EventId(new UUID(millis << 16 | VERSION_7 | ordinal, VARIANT_AND_RANDOM));
    }

    private static LeafHash before(Kind kind) {
        return LeafHash.ofEntry(
                ("the entry before " + kind.type()).getBytes(StandardCharsets.UTF_8));
    }

    private static String subject(Object event) {
        try {
            var accessor = event.getClass().getRecordComponents()[0].getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(event).toString();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException(event + " does not begin with whose event it is", e);
        }
    }
}
