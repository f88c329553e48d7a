package de.beteiligungsbuch.proof;

import java.util.List;

import de.beteiligungsbuch.proof.ProofRejected.Reason;

/**
 * That a leaf stands at an index of a tree. Neither index nor size is bound by the root: the size
 * must come from a checkpoint.
 *
 * @param index of the leaf, from 0
 * @param size  of the tree, in leaves
 * @param path  the hashes beside the way from the leaf to the root, the leaf's sibling first
 */
public record InclusionProof(long index, long size, List<TreeHash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Computes the proof.
     *
     * @throws IllegalArgumentException unless 0 ≤ index &lt; size
     */
    public static InclusionProof of(HashSource hashes, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry %d in a tree of size %d"
                    .formatted(index, size));
        }
        return new InclusionProof(index, size, TreeRange.inclusion(hashes, index, size));
    }

    /**
     * Checks as RFC 9162 § 2.1.3.2.
     *
     * @throws ProofRejected {@code INDEX} or {@code INCLUSION}
     */
    public void verify(TreeHash leaf, TreeHash root) {
        TreeHash found = rootFrom(leaf);
        if (!found.equals(root)) {
            throw new ProofRejected(Reason.INCLUSION,
                    "the path of entry %d in the tree of size %d leads to root %s, not to %s"
                            .formatted(index, size, found, root));
        }
    }

    private TreeHash rootFrom(TreeHash leaf) {
        if (index < 0 || index >= size) {
            throw new ProofRejected(Reason.INDEX,
                    "no entry %d in a tree of size %d".formatted(index, size));
        }
        long fn = index;
        long sn = size - 1;
        TreeHash hash = leaf;
        for (TreeHash beside : path) {
            if (sn == 0) {
                throw wrongLength("long");
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = TreeHash.ofNode(beside, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                hash = TreeHash.ofNode(hash, beside);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        if (sn != 0) {
            throw wrongLength("short");
        }
        return hash;
    }

    private ProofRejected wrongLength(String how) {
        return new ProofRejected(Reason.INCLUSION,
                "a path of %d hashes is too %s for entry %d in a tree of size %d"
                        .formatted(path.size(), how, index, size));
    }
}
