package de.beteiligungsbuch.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree that grows at its right edge and keeps only the roots of its complete subtrees: at most
 * 63 hashes, whatever its size. Not safe for use by several threads.
 */
public final class TreeFrontier {

    private long size;
    /** The complete subtrees, the largest first: one for every bit of the size. */
    private final List<TreeHash> subtrees;

    private TreeFrontier(long size, List<TreeHash> subtrees) {
        this.size = size;
        this.subtrees = new ArrayList<>(subtrees);
    }

    /** The empty tree. */
    public static TreeFrontier empty() {
        return new TreeFrontier(0, List.of());
    }

    /** The right edge of a tree that is kept elsewhere. */
    public static TreeFrontier of(HashSource hashes, long size) {
        List<TreeHash> subtrees = new ArrayList<>();
        long from = 0;
        for (int height = 62; height >= 0; height--) {
            if (((size >>> height) & 1) == 1) {
                subtrees.add(hashes.complete(height, from >>> height));
                from += 1L << height;
            }
        }
        return new TreeFrontier(size, subtrees);
    }

    /**
     * Reads what {@link #bytes()} wrote.
     *
     * @throws MalformedProof if there are not as many hashes as the size says
     */
    public static TreeFrontier parse(byte[] bytes) {
        if (bytes.length < Long.BYTES) {
            throw new MalformedProof("a frontier begins with a size of 8 bytes, here are "
                    + bytes.length);
        }
        long size = ByteBuffer.wrap(bytes).getLong();
        int expected = Long.BYTES + Long.bitCount(size) * TreeHash.LENGTH;
        if (size < 0 || bytes.length != expected) {
            throw new MalformedProof("the frontier of size %d is %d bytes, not %d"
                    .formatted(size, expected, bytes.length));
        }
        List<TreeHash> subtrees = new ArrayList<>();
        for (int at = Long.BYTES; at < bytes.length; at += TreeHash.LENGTH) {
            subtrees.add(TreeHash.at(bytes, at));
        }
        return new TreeFrontier(size, subtrees);
    }

    /** Adds a leaf at index {@link #size()}. */
    public void append(TreeHash leaf) {
        TreeHash hash = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>>= 1) {
            hash = TreeHash.ofNode(subtrees.removeLast(), hash);
        }
        subtrees.add(hash);
        size++;
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** The root over all leaves. */
    public TreeHash root() {
        if (subtrees.isEmpty()) {
            return TreeHash.emptyRoot();
        }
        TreeHash root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = TreeHash.ofNode(subtrees.get(i), root);
        }
        return root;
    }

    /** A second tree of the same leaves, which grows apart from this one. */
    public TreeFrontier copy() {
        return new TreeFrontier(size, subtrees);
    }

    /** The size as 8 bytes, big endian, then the hashes, the largest subtree's first. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + subtrees.size() * TreeHash.LENGTH);
        bytes.putLong(size);
        subtrees.forEach(hash -> bytes.put(hash.bytes()));
        return bytes.array();
    }
}
