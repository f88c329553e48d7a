package de.beteiligungsbuch.service.auditor.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.service.auditor.export.Checkpoints;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.source.Sources;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/** The checkpoints that the command line names; where it names none, those of the source. */
final class GivenCheckpoints {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 250;

    private GivenCheckpoints() {}

    static Checkpoints of(List<String> given, LedgerSource source) {
        if (given.isEmpty()) {
            return (ledger, size) -> source.checkpoint(ledger);
        }
        Map<String, byte[]> files = new HashMap<>();
        List<String> addresses = given.stream().filter(name -> name.startsWith("http")).toList();
        given.stream().filter(name -> !name.startsWith("http")).forEach(name -> {
            SignedNote note = EvidenceFiles.checkpoint(Path.of(name)).content();
            String origin = note.text().lines().findFirst().orElse("");
            files.put(origin.substring(origin.lastIndexOf('/') + 1), note.bytes());
        });
        return (ledger, size) -> Optional.ofNullable(files.get(ledger.value()))
                .or(() -> addresses.stream().findFirst()
                        .flatMap(address -> notary(address, ledger, size)));
    }

    /** A notary signs within a second or so: the checkpoint of all entries is waited for. */
    private static Optional<byte[]> notary(String address, LedgerName ledger, long size) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (LedgerSource notary = Sources.open(address)) {
            Optional<byte[]> note = notary.checkpoint(ledger);
            while (note.map(GivenCheckpoints::size).orElse(0L) < size
                    && System.nanoTime() < deadline) {
                Thread.sleep(PAUSE_MILLIS);
                note = notary.checkpoint(ledger);
            }
            return note;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CouldNotTell("interrupted while waiting for " + address, e);
        }
    }

    private static long size(byte[] note) {
        String[] lines = new String(note, StandardCharsets.UTF_8).split("\n", 3);
        try {
            return lines.length < 2 ? 0 : Long.parseLong(lines[1]);
        } catch (NumberFormatException noCheckpoint) {
            return 0;
        }
    }
}
