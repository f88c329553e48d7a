package de.beteiligungsbuch.proof;

/**
 * What a log says its tree is, as C2SP tlog-checkpoint without extension lines.
 *
 * @param origin which log; not empty, one line
 * @param size   in leaves
 * @param root   over all of them
 */
public record Checkpoint(String origin, long size, TreeHash root) {

    public Checkpoint {
        if (origin.isEmpty() || origin.length() > KeyName.MAX_BYTES || origin.contains("\n")) {
            throw new MalformedProof("an origin is one line of 1 to 255 characters, not "
                    + StrictText.shown(origin));
        }
        StrictText.refuseControlCharacters(origin);
        if (size < 0) {
            throw new MalformedProof("a tree has no negative size: " + size);
        }
        if (size == 0 && !root.equals(TreeHash.emptyRoot())) {
            throw new MalformedProof("the root of the empty tree is %s, not %s"
                    .formatted(TreeHash.emptyRoot(), root));
        }
    }

    /**
     * Reads the text of a note.
     *
     * @throws MalformedProof if it is no checkpoint, or one with extension lines
     */
    public static Checkpoint parse(String text) {
        TextLines lines = new TextLines(text);
        String origin = lines.next("the origin");
        long size = StrictText.decimal(lines.next("the tree size"));
        TreeHash root = TreeHash.parse(lines.next("the root hash"));
        if (!lines.atEnd()) {
            throw new MalformedProof("a checkpoint has three lines, then follows "
                    + StrictText.shown(lines.rest()));
        }
        return new Checkpoint(origin, size, root);
    }

    /** The text to sign: three lines. */
    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }
}
