package de.beteiligungsbuch.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a log sends to a witness, as tlog-witness: a checkpoint, and the proof that it extends the
 * one that the witness cosigned last.
 *
 * @param oldSize of the checkpoint that the witness cosigned last, 0 for none
 * @param proof   from the old size to the checkpoint's; at most 63 hashes
 * @param note    the checkpoint with the log's signatures
 */
public record AddCheckpointRequest(long oldSize, List<TreeHash> proof, SignedNote note) {

    /** The largest a request may be, in bytes. */
    public static final int MAX_BYTES = SignedNote.MAX_BYTES + (1 << 12);

    public AddCheckpointRequest {
        proof = List.copyOf(proof);
        HashLines.requireNoMoreThanMax(proof);
        long size = Checkpoint.parse(note.text()).size();
        if (oldSize < 0 || oldSize > size) {
            throw new MalformedProof("the old size %d is larger than the checkpoint's, %d"
                    .formatted(oldSize, size));
        }
    }

    /**
     * Reads the body of a request; neither proof nor signatures are checked.
     *
     * @throws MalformedProof if it is none, or the old size is larger than the checkpoint's: what a
     *                        witness answers with 400
     */
    public static AddCheckpointRequest parse(byte[] body) {
        StrictText.refuseMoreThan(MAX_BYTES, body, "a request");
        TextLines lines = new TextLines(StrictText.utf8(body));
        long oldSize = StrictText.decimal(lines.next("the old size", "old"));
        List<TreeHash> proof = HashLines.parse(lines);
        return new AddCheckpointRequest(oldSize, proof, SignedNote.parse(lines.rest()));
    }

    /** What the note says; trust it only after the signatures are checked. */
    public Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }

    /**
     * Checks the proof against the root that the witness cosigned last.
     *
     * @param oldRoot of the tree of the old size; for size 0 the empty root
     * @throws ProofRejected {@code CONSISTENCY}: what a witness answers with 422, or with 409 if
     *                       the sizes are the same
     */
    public void verifyProof(TreeHash oldRoot) {
        Checkpoint checkpoint = checkpoint();
        new ConsistencyProof(oldSize, checkpoint.size(), proof).verify(oldRoot, checkpoint.root());
    }

    /** The body of the request. */
    public byte[] bytes() {
        return ("old " + oldSize + "\n" + HashLines.print(proof) + "\n" + note)
                .getBytes(StandardCharsets.UTF_8);
    }
}
