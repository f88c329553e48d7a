package de.beteiligungsbuch.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * The proof that an entry is in a ledger, which anyone can check without asking anybody: a C2SP
 * tlog-proof, stored as {@code .tlog-proof}.
 *
 * @param extra what travels along unproved; empty if nothing does; may not be changed
 * @param index of the entry
 * @param path  from the leaf to the root; at most 63 hashes
 * @param note  the checkpoint with all signatures
 */
@SuppressWarnings("ArrayRecordComponent") // equality is defined below
public record InclusionReceipt(byte[] extra, long index, List<TreeHash> path, SignedNote note) {

    /** The largest the extra data may be, in bytes. */
    public static final int MAX_EXTRA_BYTES = 1 << 20;

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra";
    private static final String INDEX = "index";
    private static final int MAX_BYTES = SignedNote.MAX_BYTES + MAX_EXTRA_BYTES / 3 * 4
            + (1 << 12);

    public InclusionReceipt {
        path = List.copyOf(path);
        HashLines.requireNoMoreThanMax(path);
        if (extra.length > MAX_EXTRA_BYTES || index < 0) {
            throw new MalformedProof("a receipt has an index and at most %d bytes extra"
                    .formatted(MAX_EXTRA_BYTES));
        }
    }

    /** The receipt of a proof, under the checkpoint whose tree it leads to. */
    public static InclusionReceipt of(InclusionProof proof, SignedNote checkpoint, byte[] extra) {
        return new InclusionReceipt(extra, proof.index(), proof.path(), checkpoint);
    }

    /**
     * Reads a receipt; nothing is checked.
     *
     * @throws MalformedProof if it is none
     */
    public static InclusionReceipt parse(byte[] receipt) {
        StrictText.refuseMoreThan(MAX_BYTES, receipt, "a receipt");
        TextLines lines = new TextLines(StrictText.utf8(receipt));
        String header = lines.next("the header");
        if (!header.equals(HEADER)) {
            throw new MalformedProof("a receipt begins with %s, not with %s".formatted(HEADER,
                    StrictText.shown(header)));
        }
        byte[] extra = new byte[0];
        if (lines.nextBeginsWith(EXTRA + " ")) {
            extra = StrictText.base64(lines.next("the extra data", EXTRA));
            if (extra.length == 0) {
                throw new MalformedProof("a line for extra data, but no data");
            }
        }
        long index = StrictText.decimal(lines.next("the index", INDEX));
        List<TreeHash> path = HashLines.parse(lines);
        return new InclusionReceipt(extra, index, path, SignedNote.parse(lines.rest()));
    }

    /**
     * Checks that the entry with this leaf hash stands at the index in a ledger that the policy
     * trusts.
     *
     * @throws MalformedProof if the note is no checkpoint
     * @throws ProofRejected  if a signature, the quorum, the index or the path does not hold
     */
    public VerifiedCheckpoint verify(TreeHash leaf, Policy policy) {
        VerifiedCheckpoint verified = policy.verify(note);
        Checkpoint checkpoint = verified.checkpoint();
        new InclusionProof(index, checkpoint.size(), path).verify(leaf, checkpoint.root());
        return verified;
    }

    /** As {@link #verify(TreeHash, Policy)}, for the bytes of the entry. */
    public VerifiedCheckpoint verify(byte[] entry, Policy policy) {
        return verify(TreeHash.ofLeaf(entry), policy);
    }

    /** The bytes that {@link #parse} reads. */
    public byte[] bytes() {
        String extraLine = extra.length == 0
                ? ""
                : EXTRA + " " + Base64.getEncoder().encodeToString(extra) + "\n";
        return (HEADER + "\n" + extraLine + INDEX + " " + index + "\n" + HashLines.print(path)
                + "\n" + note).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InclusionReceipt that && index == that.index
                && Arrays.equals(extra, that.extra) && path.equals(that.path)
                && note.equals(that.note);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(extra), index, path, note);
    }
}
