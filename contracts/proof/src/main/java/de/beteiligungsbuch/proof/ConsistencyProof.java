package de.beteiligungsbuch.proof;

import java.util.List;

import de.beteiligungsbuch.proof.ProofRejected.Reason;

/**
 * That a tree extends an earlier one. Neither size is bound by its root: both must come from
 * checkpoints.
 *
 * @param oldSize of the earlier tree, in leaves
 * @param newSize of the later tree, in leaves
 * @param path    as RFC 9162 § 2.1.4.1; empty if the earlier tree is empty or as large as the later
 */
public record ConsistencyProof(long oldSize, long newSize, List<TreeHash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Computes the proof.
     *
     * @throws IllegalArgumentException unless 0 ≤ oldSize ≤ newSize
     */
    public static ConsistencyProof of(HashSource hashes, long oldSize, long newSize) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("no tree of size %d is a part of one of size %d"
                    .formatted(oldSize, newSize));
        }
        return new ConsistencyProof(oldSize, newSize,
                TreeRange.consistency(hashes, oldSize, newSize));
    }

    /**
     * Checks as RFC 9162 § 2.1.4.2. An empty earlier tree is a part of every tree, if its root is
     * the one of the empty tree; two trees of one size must have one root; both with an empty path.
     *
     * @throws ProofRejected {@code ROLLBACK} or {@code CONSISTENCY}
     */
    public void verify(TreeHash oldRoot, TreeHash newRoot) {
        if (oldSize < 0 || newSize < oldSize) {
            throw new ProofRejected(Reason.ROLLBACK,
                    "the later tree has size %d, the earlier one %d".formatted(newSize, oldSize));
        }
        if (oldSize == 0 || oldSize == newSize) {
            requireLength(path.isEmpty());
            requireSame(oldSize, oldSize == 0 ? TreeHash.emptyRoot() : newRoot, oldRoot);
            requireSame(newSize, newSize == 0 ? TreeHash.emptyRoot() : newRoot, newRoot);
            return;
        }
        requireLength(!path.isEmpty());
        if (Long.bitCount(oldSize) == 1) {
            walk(oldRoot, path, oldRoot, newRoot);
        } else {
            walk(path.getFirst(), path.subList(1, path.size()), oldRoot, newRoot);
        }
    }

    private void walk(TreeHash start, List<TreeHash> rest, TreeHash oldRoot, TreeHash newRoot) {
        int shared = Long.numberOfTrailingZeros(oldSize);
        long fn = (oldSize - 1) >>> shared;
        long sn = (newSize - 1) >>> shared;
        TreeHash earlier = start;
        TreeHash later = start;
        for (TreeHash beside : rest) {
            requireLength(sn != 0);
            if ((fn & 1) == 1 || fn == sn) {
                earlier = TreeHash.ofNode(beside, earlier);
                later = TreeHash.ofNode(beside, later);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                later = TreeHash.ofNode(later, beside);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        requireLength(sn == 0);
        requireSame(oldSize, earlier, oldRoot);
        requireSame(newSize, later, newRoot);
    }

    private void requireLength(boolean fits) {
        if (!fits) {
            throw new ProofRejected(Reason.CONSISTENCY,
                    "%d hashes do not prove that a tree of size %d extends one of size %d"
                            .formatted(path.size(), newSize, oldSize));
        }
    }

    private void requireSame(long size, TreeHash proved, TreeHash claimed) {
        if (!proved.equals(claimed)) {
            throw new ProofRejected(Reason.CONSISTENCY,
                    "from size %d to %d: the tree of size %d has root %s, not %s"
                            .formatted(oldSize, newSize, size, proved, claimed));
        }
    }
}
