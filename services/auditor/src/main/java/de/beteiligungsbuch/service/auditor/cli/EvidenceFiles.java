package de.beteiligungsbuch.service.auditor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import de.beteiligungsbuch.proof.InclusionReceipt;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.proof.Promise;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.verify.Evidence;

/** Reads what an auditor brings along; what cannot be read is said with the file's name. */
final class EvidenceFiles {

    /** More than the largest receipt; nothing longer is read at all. */
    private static final int MOST_BYTES = 1 << 22;

    private EvidenceFiles() {}

    static Policy policy(Path file) {
        return read(file, "policy", Policy::parse);
    }

    static Evidence.Kept<SignedNote> checkpoint(Path file) {
        return new Evidence.Kept<>(file.toString(), read(file, "checkpoint", SignedNote::parse));
    }

    /** One from a file; of a folder all that are in it, as {@code watch} or an export keeps them. */
    static List<Evidence.Kept<SignedNote>> checkpoints(Path fileOrFolder) {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(checkpoint(fileOrFolder));
        }
        try (Stream<Path> files = Files.walk(fileOrFolder)) {
            List<Evidence.Kept<SignedNote>> found = files.filter(Files::isRegularFile)
                    .filter(file -> isCheckpoint(fileOrFolder.relativize(file))).sorted()
                    .map(EvidenceFiles::checkpoint).toList();
            if (found.isEmpty()) {
                throw new CouldNotTell("there is no checkpoint in " + fileOrFolder);
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new CouldNotTell(fileOrFolder + " cannot be read: " + e, e);
        }
    }

    /** Evidence is of contradictions: not all of it can be true. */
    private static boolean isCheckpoint(Path file) {
        String name = file.getFileName().toString();
        return (name.equals("checkpoint") || name.endsWith(".checkpoint"))
                && !file.startsWith("evidence");
    }

    static Evidence.Kept<InclusionReceipt> receipt(Path file) {
        return new Evidence.Kept<>(file.toString(), read(file, "receipt", InclusionReceipt::parse));
    }

    static Evidence.Kept<SignedNote> promise(Path file) {
        return new Evidence.Kept<>(file.toString(), read(file, "promise", bytes -> {
            SignedNote note = SignedNote.parse(bytes);
            Promise.parse(note.text());
            return note;
        }));
    }

    private static <T> T read(Path file, String what, Function<byte[], T> parse) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            if (bytes.length == MOST_BYTES) {
                throw new CouldNotTell(file + " is too long for a " + what);
            }
            return parse.apply(bytes);
        } catch (MalformedProof e) {
            throw new CouldNotTell(file + " is no " + what + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CouldNotTell(file + " cannot be read: " + e, e);
        }
    }
}
