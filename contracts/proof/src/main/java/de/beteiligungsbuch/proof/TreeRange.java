package de.beteiligungsbuch.proof;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962 § 2.1: tree hash, audit path and consistency proof. */
final class TreeRange {

    private TreeRange() {}

    /** The root over the leaves from {@code from} to {@code to}, exclusive; a node of some tree. */
    static TreeHash root(HashSource hashes, long from, long to) {
        long leaves = to - from;
        if (leaves == 0) {
            return TreeHash.emptyRoot();
        }
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return hashes.complete(height, from >>> height);
        }
        long middle = from + left(leaves);
        return TreeHash.ofNode(root(hashes, from, middle), root(hashes, middle, to));
    }

    /** The hashes beside the way from a leaf to the root, the leaf's sibling first. */
    static List<TreeHash> inclusion(HashSource hashes, long index, long size) {
        List<TreeHash> path = new ArrayList<>();
        inclusion(hashes, index, 0, size, path);
        return path;
    }

    private static void inclusion(HashSource hashes, long index, long from, long to,
            List<TreeHash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + left(to - from);
        if (index < middle) {
            inclusion(hashes, index, from, middle, path);
            path.add(root(hashes, middle, to));
        } else {
            inclusion(hashes, index, middle, to, path);
            path.add(root(hashes, from, middle));
        }
    }

    /** What shows that the tree of the first {@code oldSize} leaves is a part of the later one. */
    static List<TreeHash> consistency(HashSource hashes, long oldSize, long newSize) {
        List<TreeHash> path = new ArrayList<>();
        if (oldSize > 0 && oldSize < newSize) {
            consistency(hashes, oldSize, 0, newSize, true, path);
        }
        return path;
    }

    private static void consistency(HashSource hashes, long oldSize, long from, long to,
            boolean known, List<TreeHash> path) {
        if (oldSize == to) {
            if (!known) {
                path.add(root(hashes, from, to));
            }
            return;
        }
        long middle = from + left(to - from);
        if (oldSize <= middle) {
            consistency(hashes, oldSize, from, middle, known, path);
            path.add(root(hashes, middle, to));
        } else {
            consistency(hashes, oldSize, middle, to, false, path);
            path.add(root(hashes, from, middle));
        }
    }

    /** The leaves of the left subtree: the largest power of two smaller than all of them. */
    private static long left(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
