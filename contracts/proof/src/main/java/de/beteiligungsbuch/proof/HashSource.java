package de.beteiligungsbuch.proof;

/** Where the hashes of a tree's complete subtrees come from. */
@FunctionalInterface
public interface HashSource {

    /**
     * The root of the subtree over the leaves {@code index · 2^height} up to
     * {@code (index + 1) · 2^height}, exclusive, all of which are in the tree.
     *
     * @param height 0 for a leaf
     * @param index  from 0, counted in subtrees of this height
     */
    TreeHash complete(int height, long index);
}
