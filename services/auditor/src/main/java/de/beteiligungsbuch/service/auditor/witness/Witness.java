package de.beteiligungsbuch.service.auditor.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.proof.AddCheckpointRequest;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.NoteSignature;
import de.beteiligungsbuch.proof.ProofRejected;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.proof.VerifiedSignature;
import de.beteiligungsbuch.proof.VerifierKey;
import de.beteiligungsbuch.service.auditor.keeping.Contradiction;
import de.beteiligungsbuch.service.auditor.keeping.Durable;
import de.beteiligungsbuch.service.auditor.keeping.OneProcess;
import de.beteiligungsbuch.service.auditor.keeping.OriginHash;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/**
 * Cosigns a checkpoint that extends the one that it cosigned last, and no other. What it cosigned is
 * on the disk before anybody hears of it; comparing with the last one and replacing it is one step,
 * however many ask at once. Safe for use by several threads.
 */
public final class Witness implements AutoCloseable {

    private final KnownLogs logs;
    private final List<SigningKey> keys;
    private final Path evidence;
    private final InstantSource clock;
    private final Consumer<String> told;
    private final OneProcess process;
    private final Cosigned cosigned;
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

    private Witness(KnownLogs logs, Path folder, @Nullable String name, InstantSource clock,
            Consumer<String> told) throws IOException {
        this.logs = logs;
        this.clock = clock;
        this.told = told;
        Path memory = folder.resolve("cosigned");
        Path secret = folder.resolve("keys");
        if (!Files.exists(secret)) {
            Durable.folder(memory);
        }
        evidence = folder.resolve("evidence");
        keys = WitnessKeys.in(secret, name);
        cosigned = new Cosigned(memory);
        requireMemory();
        process = OneProcess.in(folder);
    }

    /**
     * Takes over what a folder keeps; makes keys if it is empty.
     *
     * @param folder of this witness; no other process may work in it
     * @param name   of the witness; null for that of the keys that are there
     * @param told   what an operator should hear, in sentences
     * @throws CouldNotTell if what is kept cannot be trusted
     */
    public static Witness in(Path folder, @Nullable String name, KnownLogs logs,
            InstantSource clock, Consumer<String> told) {
        try {
            return new Witness(logs, folder, name, clock, told);
        } catch (IOException e) {
            throw new CouldNotTell(folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The public keys, Ed25519 first. */
    public List<VerifierKey> keys() {
        return keys.stream().map(SigningKey::verifierKey).toList();
    }

    private void requireMemory() {
        for (String origin : logs.origins()) {
            List<VerifierKey> signers = new ArrayList<>(keys());
            signers.addAll(logs.of(origin));
            cosigned.require(origin, signers);
        }
    }

    /** Answers {@code add-checkpoint}; the checks stand in the order of tlog-witness. */
    Answer add(byte[] body) {
        try {
            AddCheckpointRequest request = AddCheckpointRequest.parse(body);
            String origin = request.checkpoint().origin();
            if (logs.of(origin).isEmpty()) {
                return Answer.text(Answer.NOT_FOUND,
                        "this witness does not know the log " + origin);
            }
            List<NoteSignature> signatures = request.note().verify(logs.of(origin)).stream()
                    .map(VerifiedSignature::signature).toList();
            return inTurn(request, new SignedNote(request.note().text(), signatures));
        } catch (MalformedProof e) {
            return Answer.text(Answer.BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (ProofRejected e) {
            return Answer.text(Answer.FORBIDDEN, String.valueOf(e.getMessage()));
        } catch (IOException | CouldNotTell e) {
            told.accept("a checkpoint was not cosigned, because it could not be kept: " + e);
            return Answer.text(Answer.FAILED, "the state of this witness cannot be kept");
        }
    }

    private Answer inTurn(AddCheckpointRequest request, SignedNote signed) throws IOException {
        String origin = request.checkpoint().origin();
        ReentrantLock turn = turns.computeIfAbsent(origin, log -> new ReentrantLock());
        turn.lock();
        try {
            return compared(request, signed, cosigned.of(origin));
        } finally {
            turn.unlock();
        }
    }

    private Answer compared(AddCheckpointRequest request, SignedNote signed,
            Optional<SignedNote> last) throws IOException {
        Optional<Checkpoint> before = last.map(note -> Checkpoint.parse(note.text()));
        Checkpoint now = request.checkpoint();
        long size = before.map(Checkpoint::size).orElse(0L);
        if (request.oldSize() != size) {
            return Answer.size(size);
        }
        TreeHash root = before.map(Checkpoint::root).orElse(TreeHash.emptyRoot());
        if (now.size() == size && !now.root().equals(root) && request.proof().isEmpty()) {
            contradiction(last.orElse(signed), signed, now);
            return Answer.text(Answer.CONFLICT, "at size " + size + " this witness has cosigned the"
                    + " root " + root + ", not " + now.root());
        }
        try {
            request.verifyProof(root);
        } catch (ProofRejected e) {
            return Answer.text(Answer.UNPROCESSABLE, String.valueOf(e.getMessage()));
        }
        return cosign(now, signed);
    }

    private Answer cosign(Checkpoint checkpoint, SignedNote signed) throws IOException {
        List<NoteSignature> own = keys.stream().map(key -> key.sign(signed.text(), clock.instant()))
                .toList();
        cosigned.replace(checkpoint.origin(), signed.with(own));
        StringBuilder lines = new StringBuilder();
        own.forEach(line -> lines.append(line).append('\n'));
        return Answer.lines(lines.toString());
    }

    private void contradiction(SignedNote last, SignedNote signed, Checkpoint now) {
        Path where = new Contradiction(now.origin() + " was signed twice at size " + now.size()
                + " with different roots.", last, signed, Optional.empty()).writeInto(evidence);
        told.accept("SPLIT VIEW: " + now.origin() + " was signed twice at size " + now.size()
                + " with different roots; both are kept in " + where);
    }

    /** The checkpoint that was cosigned last of the log whose origin has this SHA-256. */
    Answer cosigned(String name) {
        for (String origin : logs.origins()) {
            if (OriginHash.of(origin).equals(name)) {
                return last(origin);
            }
        }
        return Answer.text(Answer.NOT_FOUND, "this witness does not know such a log");
    }

    private Answer last(String origin) {
        try {
            return cosigned.of(origin).map(note -> Answer.lines(note.toString()))
                    .orElseGet(() -> Answer.text(Answer.NOT_FOUND,
                            "no checkpoint of this log was cosigned yet"));
        } catch (IOException e) {
            told.accept("what was cosigned last of " + origin + " cannot be read: " + e);
            return Answer.text(Answer.FAILED, "the state of this witness cannot be read");
        }
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        process.close();
    }
}
