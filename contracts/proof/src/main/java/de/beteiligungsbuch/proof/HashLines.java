package de.beteiligungsbuch.proof;

import java.util.ArrayList;
import java.util.List;

/** The hashes of a proof, one a line, up to an empty line, as tlog-witness and tlog-proof write. */
final class HashLines {

    /** No proof in a tree of fewer than 2^63 leaves is longer. */
    static final int MAX = 63;

    private HashLines() {}

    static List<TreeHash> parse(TextLines lines) {
        List<TreeHash> hashes = new ArrayList<>();
        String line = lines.next("a hash or an empty line");
        while (!line.isEmpty()) {
            if (hashes.size() == MAX) {
                throw new MalformedProof("a proof has at most %d hashes".formatted(MAX));
            }
            hashes.add(TreeHash.parse(line));
            line = lines.next("a hash or an empty line");
        }
        return hashes;
    }

    /** The lines, without the empty one. */
    static String print(List<TreeHash> hashes) {
        StringBuilder lines = new StringBuilder();
        hashes.forEach(hash -> lines.append(hash).append('\n'));
        return lines.toString();
    }

    static void requireNoMoreThanMax(List<TreeHash> hashes) {
        if (hashes.size() > MAX) {
            throw new MalformedProof("a proof has at most %d hashes, not %d".formatted(MAX,
                    hashes.size()));
        }
    }
}
