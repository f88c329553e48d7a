package de.beteiligungsbuch.proof;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.proof.ProofRejected.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/** All trees of up to 300 leaves, with every index and every earlier size. */
class EveryTreeTest {

    private static final int LARGEST = 300;
    private static final HashSource HASHES = Trees.hashes();
    private static final List<TreeHash> ROOTS = LongStream.rangeClosed(0, LARGEST)
            .mapToObj(size -> Trees.root(0, size)).toList();
    private static final TreeHash OTHER = TreeHash.ofLeaf(new byte[]{42});

    @Test
    void the_frontier_has_the_root_of_every_size_also_after_being_stored() {
        TreeFrontier frontier = TreeFrontier.empty();
        for (int size = 0; size < LARGEST; size++) {
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(ROOTS.get(size));
            assertThat(TreeFrontier.of(HASHES, size).bytes()).isEqualTo(frontier.bytes());
            frontier = TreeFrontier.parse(frontier.bytes());
            TreeFrontier before = frontier.copy();
            frontier.append(Trees.leaf(size));
            assertThat(before.size()).isEqualTo(size);
            assertThat(before.root()).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void every_entry_is_proved_and_no_altered_proof_is_accepted() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(HASHES, index, size);
                proof.verify(Trees.leaf(index), ROOTS.get(size));
                refuseAltered(proof);
            }
        }
    }

    private static void refuseAltered(InclusionProof proof) {
        List<TreeHash> path = proof.path();
        long index = proof.index();
        long size = proof.size();
        assertRefused(proof, OTHER, ROOTS.get((int) size));
        assertRefused(proof, Trees.leaf(index), OTHER);
        refuse(proof, new InclusionProof(index + 1, size, path));
        refuse(proof, new InclusionProof(index - 1, size, path));
        refuse(proof, new InclusionProof(index ^ 2, size, path));
        refuse(proof, new InclusionProof(index + size, size, path));
        refuse(proof, new InclusionProof(size, size, path));
        refuse(proof, new InclusionProof(Long.MAX_VALUE, size, path));
        refuse(proof, new InclusionProof(index, 0, path));
        refuse(proof, new InclusionProof(index, -size, path));
        refuse(proof, new InclusionProof(index, size, Trees.with(path, path.size(), OTHER)));
        refuse(proof, new InclusionProof(index, size, Trees.with(path, 0, OTHER)));
        for (int i : altered(path.size(), index, size)) {
            refuse(proof, new InclusionProof(index, size, Trees.without(path, i)));
            TreeHash flipped = Trees.flipped(path.get(i), (int) (index + i) % 256);
            refuse(proof, new InclusionProof(index, size,
                    Trees.with(Trees.without(path, i), i, flipped)));
        }
    }

    /** Which hashes of a path are altered: in small trees all, in larger ones one after another. */
    private static int[] altered(int length, long index, long size) {
        return size <= 64 || length == 0
                ? IntStream.range(0, length).toArray()
                : new int[]{(int) (index % length)};
    }

    private static void refuse(InclusionProof good, InclusionProof altered) {
        if (!altered.equals(good)) {
            assertRefused(altered, Trees.leaf(good.index()), ROOTS.get((int) good.size()));
        }
    }

    private static void assertRefused(InclusionProof proof, TreeHash leaf, TreeHash root) {
        try {
            proof.verify(leaf, root);
        } catch (ProofRejected e) {
            boolean within = proof.index() >= 0 && proof.index() < proof.size();
            assertThat(e.reason()).isEqualTo(within ? Reason.INCLUSION : Reason.INDEX);
            return;
        }
        throw new AssertionError("accepted " + proof);
    }

    /**
     * A root binds neither index nor size, so a path may fit another place of another tree, but
     * never with another length than that place has.
     */
    @Test
    void a_path_is_never_accepted_where_paths_have_another_length() {
        for (int size = 1; size <= 24; size++) {
            for (int index = 0; index < size; index++) {
                List<TreeHash> path = InclusionProof.of(HASHES, index, size).path();
                assertRefusedElsewhere(path, Trees.leaf(index), ROOTS.get(size));
            }
        }
    }

    private static void assertRefusedElsewhere(List<TreeHash> path, TreeHash leaf, TreeHash root) {
        for (int size = 1; size <= 24; size++) {
            for (int index = 0; index < size; index++) {
                if (InclusionProof.of(HASHES, index, size).path().size() != path.size()) {
                    assertRefused(new InclusionProof(index, size, path), leaf, root);
                }
            }
        }
    }

    @Test
    void every_growth_is_proved_and_no_altered_proof_is_accepted() {
        for (int size = 0; size <= LARGEST; size++) {
            for (int old = 0; old <= size; old++) {
                ConsistencyProof proof = ConsistencyProof.of(HASHES, old, size);
                proof.verify(ROOTS.get(old), ROOTS.get(size));
                refuseAltered(proof);
            }
        }
    }

    private static void refuseAltered(ConsistencyProof proof) {
        List<TreeHash> path = proof.path();
        long old = proof.oldSize();
        long size = proof.newSize();
        if (old != size) {
            refuse(proof, new ConsistencyProof(size, old, path));
            assertRefused(proof, ROOTS.get((int) size), ROOTS.get((int) old));
        }
        assertRefused(proof, OTHER, ROOTS.get((int) size));
        if (old > 0) {
            assertRefused(proof, ROOTS.get((int) old), OTHER);
            refuse(proof, new ConsistencyProof(0, size, path));
            refuse(proof, new ConsistencyProof(old - 1, size, path));
        }
        refuse(proof, new ConsistencyProof(old + 1, size, path));
        refuse(proof, new ConsistencyProof(-1, size, path));
        refuse(proof, new ConsistencyProof(old, size, Trees.with(path, path.size(), OTHER)));
        refuse(proof, new ConsistencyProof(old, size, Trees.with(path, 0, OTHER)));
        refuse(proof, new ConsistencyProof(old, size,
                Trees.with(path, 0, ROOTS.get((int) old))));
        for (int i : altered(path.size(), old, size)) {
            refuse(proof, new ConsistencyProof(old, size, Trees.without(path, i)));
            TreeHash flipped = Trees.flipped(path.get(i), (int) (old + i) % 256);
            refuse(proof, new ConsistencyProof(old, size,
                    Trees.with(Trees.without(path, i), i, flipped)));
        }
    }

    private static void refuse(ConsistencyProof good, ConsistencyProof altered) {
        assertRefused(altered, ROOTS.get((int) good.oldSize()), ROOTS.get((int) good.newSize()));
    }

    private static void assertRefused(ConsistencyProof proof, TreeHash older, TreeHash newer) {
        try {
            proof.verify(older, newer);
        } catch (ProofRejected e) {
            boolean grows = proof.oldSize() >= 0 && proof.oldSize() <= proof.newSize();
            assertThat(e.reason()).isEqualTo(grows ? Reason.CONSISTENCY : Reason.ROLLBACK);
            return;
        }
        throw new AssertionError("accepted " + proof);
    }
}
