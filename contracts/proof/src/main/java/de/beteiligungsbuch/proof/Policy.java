package de.beteiligungsbuch.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.beteiligungsbuch.proof.ProofRejected.Reason;

/**
 * Whom to trust, as C2SP tlog-policy: which logs, which witnesses, and how many of them must have
 * cosigned. Immutable.
 */
public final class Policy {

    /**
     * A log.
     *
     * @param key its name is the log's origin
     * @param url as the file has it
     */
    public record Log(VerifierKey key, Optional<String> url) {}

    /**
     * A witness.
     *
     * @param name by which the policy calls it; its key may have another
     * @param key  the name of the key tells witnesses apart
     * @param url  as the file has it; by recommendation the submission prefix
     */
    public record Witness(String name, VerifierKey key, Optional<String> url) {}

    private final List<Log> logs;
    private final List<Witness> witnesses;
    private final Quorum quorum;

    Policy(List<Log> logs, List<Witness> witnesses, Quorum quorum) {
        this.logs = List.copyOf(logs);
        this.witnesses = List.copyOf(witnesses);
        this.quorum = quorum;
    }

    /**
     * Reads a policy file.
     *
     * @throws MalformedPolicy with the line and the reason
     */
    public static Policy parse(byte[] file) {
        return new PolicyReader().read(file);
    }

    /** The policy that also trusts this log. */
    public Policy withLog(VerifierKey key) {
        List<Log> more = new ArrayList<>(logs);
        more.add(new Log(key, Optional.empty()));
        return new Policy(more, witnesses, quorum);
    }

    /** The policy that trusts the same logs and asks for no witness. */
    public Policy withoutQuorum() {
        return new Policy(logs, witnesses, new Quorum.Nobody());
    }

    /** The policy that trusts these keys of one log and no others of it. */
    Policy withLog(String origin, Collection<VerifierKey> keys) {
        List<Log> replaced = new ArrayList<>(
                logs.stream().filter(log -> !log.key().name().equals(origin)).toList());
        keys.forEach(key -> replaced.add(new Log(key, Optional.empty())));
        return new Policy(replaced, witnesses, quorum);
    }

    /** The logs, in the order of the file. */
    public List<Log> logs() {
        return logs;
    }

    /** The witnesses, in the order of the file. */
    public List<Witness> witnesses() {
        return witnesses;
    }

    /**
     * Checks a checkpoint of any log that the policy trusts.
     *
     * @throws MalformedProof if the note is no checkpoint
     * @throws ProofRejected  {@code ORIGIN} if it is of a log that is not listed,
     *                        {@code SIGNATURE_INVALID} if a known key's signature does not fit,
     *                        {@code SIGNATURE_UNKNOWN} if no key of the log signed, {@code QUORUM}
     *                        if too few witnesses did
     */
    public VerifiedCheckpoint verify(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Set<VerifierKey> logKeys = keysOf(checkpoint.origin());
        Set<VerifierKey> witnessKeys = new HashSet<>(witnesses.stream().map(Witness::key).toList());
        Set<VerifierKey> known = new HashSet<>(logKeys);
        known.addAll(witnessKeys);
        List<VerifiedSignature> verified = note.verify(known);
        List<VerifiedSignature> signatures = by(logKeys, verified);
        if (signatures.isEmpty()) {
            throw new ProofRejected(Reason.SIGNATURE_UNKNOWN,
                    "no known key of %s signed, only %s".formatted(checkpoint.origin(),
                            names(verified)));
        }
        List<VerifiedSignature> cosignatures = by(witnessKeys, verified);
        Set<VerifierKey> cosigners = new HashSet<>(
                cosignatures.stream().map(VerifiedSignature::key).toList());
        if (!quorum.isReachedBy(cosigners)) {
            throw new ProofRejected(Reason.QUORUM, "cosigned by %s, needed is %s"
                    .formatted(names(cosignatures), quorum.describe()));
        }
        return new VerifiedCheckpoint(checkpoint, note, signatures, cosignatures);
    }

    /**
     * Checks a checkpoint of one log.
     *
     * @throws MalformedProof if the note is no checkpoint
     * @throws ProofRejected  as {@link #verify(SignedNote)}; {@code ORIGIN} also if it is of
     *                        another log than this one
     */
    public VerifiedCheckpoint verify(SignedNote note, String origin) {
        String found = Checkpoint.parse(note.text()).origin();
        if (!found.equals(origin)) {
            throw new ProofRejected(Reason.ORIGIN,
                    "a checkpoint of %s, not of %s".formatted(found, origin));
        }
        return verify(note);
    }

    private Set<VerifierKey> keysOf(String origin) {
        Set<VerifierKey> keys = new HashSet<>(
                logs.stream().map(Log::key).filter(key -> key.name().equals(origin)).toList());
        if (keys.isEmpty()) {
            throw new ProofRejected(Reason.ORIGIN, "a checkpoint of %s; the policy has logs %s"
                    .formatted(origin, logs.stream().map(log -> log.key().name()).toList()));
        }
        return keys;
    }

    private static List<VerifiedSignature> by(Set<VerifierKey> keys,
            List<VerifiedSignature> verified) {
        return verified.stream().filter(signature -> keys.contains(signature.key())).toList();
    }

    private static List<String> names(List<VerifiedSignature> signatures) {
        return signatures.stream().map(signature -> signature.key().name()).distinct().toList();
    }
}
