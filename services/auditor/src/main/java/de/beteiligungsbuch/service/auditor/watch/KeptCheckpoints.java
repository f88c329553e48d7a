package de.beteiligungsbuch.service.auditor.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.keeping.Durable;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/**
 * Every checkpoint of one ledger that was ever seen and extends the one before, a file each, as it
 * was signed: {@code <size, 15 digits>-<hash of the text>.checkpoint}. Files are added and never
 * changed. Beside them {@code checkpoint} is the newest, where an export has it too.
 */
final class KeptCheckpoints {

    /** How the files end. */
    static final String SUFFIX = ".checkpoint";

    private static final String DIGITS = "0".repeat(15);
    private static final int HASH = 8;

    private final Path folder;
    private @Nullable SignedNote newest;

    private KeptCheckpoints(Path folder) {
        this.folder = folder;
    }

    /**
     * Those of a ledger.
     *
     * @throws CouldNotTell if the newest is damaged: what was seen would be forgotten
     */
    static KeptCheckpoints of(Path folder, LedgerName ledger) {
        KeptCheckpoints kept = new KeptCheckpoints(folder.resolve(ledger.value()));
        try {
            Durable.folder(kept.folder);
            kept.newest = kept.files().stream().max(Comparator.comparing(Path::toString))
                    .map(KeptCheckpoints::read).orElse(null);
            return kept;
        } catch (IOException e) {
            throw new CouldNotTell(kept.folder + " cannot be used: " + e, e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> child.toString().endsWith(SUFFIX)).toList();
        }
    }

    private static SignedNote read(Path file) {
        try {
            SignedNote note = SignedNote.parse(Files.readAllBytes(file));
            if (name(note).equals(file.getFileName().toString())) {
                return note;
            }
        } catch (IOException | MalformedProof e) {
            throw new CouldNotTell(file + " is damaged: " + e.getMessage(), e);
        }
        throw new CouldNotTell(file + " is damaged: its name does not fit what it says");
    }

    /** The largest. */
    Optional<SignedNote> newest() {
        return Optional.ofNullable(newest);
    }

    /** How many there are. */
    long count() {
        try {
            return files().size();
        } catch (IOException e) {
            throw new CouldNotTell(folder + " cannot be read: " + e, e);
        }
    }

    /** Adds one that extends the newest; when this returns, it survives a loss of power. */
    void keep(SignedNote note) {
        try {
            Durable.replace(folder.resolve(name(note)), note.bytes());
            Durable.replace(folder.resolve("checkpoint"), note.bytes());
            newest = note;
        } catch (IOException e) {
            throw new CouldNotTell("a checkpoint could not be kept in " + folder + ": " + e, e);
        }
    }

    private static String name(SignedNote note) {
        String size = String.valueOf(Checkpoint.parse(note.text()).size());
        byte[] hash = TreeHash.ofLeaf(note.text().getBytes(StandardCharsets.UTF_8)).bytes();
        return DIGITS.substring(Math.min(DIGITS.length(), size.length())) + size + "-"
                + HexFormat.of().formatHex(hash, 0, HASH) + SUFFIX;
    }
}
