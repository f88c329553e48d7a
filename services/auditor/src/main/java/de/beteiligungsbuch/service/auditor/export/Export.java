package de.beteiligungsbuch.service.auditor.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.reading.EntryReading;
import de.beteiligungsbuch.service.auditor.source.ExportLayout;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/**
 * Writes all ledgers of a source into a folder in the layout of tlog-tiles, with the disclosures
 * that are public. May be run again over the same folder: what is there is kept, what is missing is
 * added, what would contradict it is an alarm.
 */
public final class Export {

    private final LedgerSource source;
    private final Checkpoints checkpoints;
    private final ExportFolder folder;

    private Export(LedgerSource source, Checkpoints checkpoints, Path folder) {
        this.source = source;
        this.checkpoints = checkpoints;
        this.folder = new ExportFolder(folder);
    }

    /** What was written of a ledger. */
    public record Written(LedgerName ledger, long size, TreeHash root, boolean signed) {}

    /** How far a ledger is to be written. */
    private record Head(LedgerName ledger, long there, Optional<byte[]> note) {}

    /**
     * Writes everything; the checkpoints come last. How far each ledger goes is asked first, for all
     * at once: else one may refer to what was recorded in another after that was written.
     */
    public static List<Written> write(LedgerSource source, Checkpoints checkpoints, Path folder) {
        Export export = new Export(source, checkpoints, folder);
        List<Head> heads = source.ledgers().stream().map(export::head).toList();
        List<Written> written = new ArrayList<>();
        heads.forEach(head -> written.add(export.write(head)));
        Papers.write(export.folder);
        return written;
    }

    private Head head(LedgerName ledger) {
        long there = source.size(ledger);
        return new Head(ledger, there, checkpoints.find(ledger, there));
    }

    private Written write(Head head) {
        LedgerName ledger = head.ledger();
        long there = head.there();
        Optional<byte[]> note = head.note();
        Optional<Checkpoint> signed = note.map(bytes -> read(ledger, bytes));
        long size = signed.map(Checkpoint::size).orElse(there);
        if (size > there) {
            throw new DoesNotHold(Finding.of(Verdict.ROLLBACK, ledger, "the checkpoint is of "
                    + size + " entries, the source has " + there));
        }
        requireNoErasure(ledger, size, there);
        LedgerExport export = new LedgerExport(source, ledger, size, folder);
        TreeHash root = export.writeTree();
        signed.filter(checkpoint -> !checkpoint.root().equals(root)).ifPresent(checkpoint -> {
            throw new DoesNotHold(Finding.of(Verdict.ROOT, ledger, "the entries of the source have"
                    + " root " + root + " at size " + size + ", the signed checkpoint says "
                    + checkpoint.root()));
        });
        export.writeDisclosures();
        if (note.isPresent()) {
            folder.remove(ExportLayout.unsigned(ledger));
            folder.replace(ExportLayout.checkpoint(ledger), note.get());
        } else {
            folder.replace(ExportLayout.unsigned(ledger),
                    (size + "\n" + root + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        return new Written(ledger, size, root, note.isPresent());
    }

    private static Checkpoint read(LedgerName ledger, byte[] note) {
        try {
            return Checkpoint.parse(SignedNote.parse(note).text());
        } catch (MalformedProof e) {
            throw DoesNotHold.because(Finding.of(Verdict.FORMAT, ledger,
                    "the checkpoint is none: " + e.getMessage()), e);
        }
    }

    /** What was erased after the checkpoint would look like a loss in the export. */
    private void requireNoErasure(LedgerName ledger, long size, long there) {
        for (long bundle = size / ExportLayout.BUNDLE; bundle * ExportLayout.BUNDLE < there
                && size < there; bundle++) {
            BundleCoordinates at = BundleCoordinates.of(bundle, there);
            List<byte[]> entries = EntryReading.bytes(ledger, at, source.bundle(ledger, at));
            for (int i = 0; i < entries.size(); i++) {
                long index = at.firstEntry() + i;
                if (index >= size) {
                    LedgerEntry entry = EntryReading.parsed(ledger, index, entries.get(i));
                    if (entry.type().name().equals("PersonalDataErased")) {
                        throw new CouldNotTell("Entry " + index + " of " + ledger
                                + " erases something, and the checkpoint reaches only to "
                                + size + ": export with a newer checkpoint.");
                    }
                }
            }
        }
    }
}
