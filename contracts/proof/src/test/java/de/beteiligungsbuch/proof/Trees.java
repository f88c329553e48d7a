package de.beteiligungsbuch.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Trees to test with: written down as RFC 6962 § 2.1 defines them, apart from the code tested. */
final class Trees {

    private Trees() {}

    static byte[] entry(long index) {
        return ("entry " + index).getBytes(StandardCharsets.UTF_8);
    }

    static TreeHash leaf(long index) {
        return TreeHash.ofLeaf(entry(index));
    }

    static List<TreeHash> leaves(int from, int to) {
        return IntStream.range(from, to).mapToObj(Trees::leaf).toList();
    }

    /** MTH(D[from:to]). */
    static TreeHash root(long from, long to) {
        return switch ((int) (to - from)) {
            case 0 -> TreeHash.emptyRoot();
            case 1 -> leaf(from);
            default -> {
                long k = 1;
                while (k * 2 < to - from) {
                    k *= 2;
                }
                yield TreeHash.ofNode(root(from, from + k), root(from + k, to));
            }
        };
    }

    /** A source of complete subtrees that remembers what it computed. */
    static HashSource hashes() {
        Map<List<Long>, TreeHash> known = new HashMap<>();
        return (height, index) -> known.computeIfAbsent(List.of((long) height, index),
                key -> root(index << height, (index + 1) << height));
    }

    static TreeHash flipped(TreeHash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return TreeHash.of(bytes);
    }

    static <T> List<T> without(List<T> list, int index) {
        List<T> copy = new ArrayList<>(list);
        copy.remove(index);
        return copy;
    }

    static <T> List<T> with(List<T> list, int index, T element) {
        List<T> copy = new ArrayList<>(list);
        copy.add(index, element);
        return copy;
    }

    static <T> List<T> swapped(List<T> list, int one, int other) {
        List<T> copy = new ArrayList<>(list);
        Collections.swap(copy, one, other);
        return copy;
    }
}
