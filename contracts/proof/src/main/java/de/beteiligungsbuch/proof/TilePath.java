package de.beteiligungsbuch.proof;

/** The path elements {@code <N>[.p/<W>]} that tiles and bundles share. */
record TilePath(long index, int width) {

    /** The hashes of a full tile, and the entries of a full bundle. */
    static final int FULL = 256;

    /** So that the index of the last entry is still a long. */
    private static final long LAST = Long.MAX_VALUE / FULL - 1;

    TilePath {
        if (index < 0 || index > LAST) {
            throw new IllegalArgumentException("no tile has index " + index);
        }
        if (width < 1 || width > FULL) {
            throw new IllegalArgumentException("a tile is 1 to 256 wide, not " + width);
        }
    }

    static TilePath parse(String text) {
        int partial = text.indexOf(".p/");
        String groups = partial < 0 ? text : text.substring(0, partial);
        int width = partial < 0 ? FULL : width(text.substring(partial + 3));
        return new TilePath(index(groups), width);
    }

    private static int width(String text) {
        long width = StrictText.decimal(text);
        if (width < 1 || width >= FULL) {
            throw new MalformedProof("a partial tile is 1 to 255 wide, not " + width);
        }
        return (int) width;
    }

    private static long index(String text) {
        if (!text.matches("(x[0-9]{3}/){0,5}[0-9]{3}")
                || text.startsWith("x000/")) {
            throw new MalformedProof("no index of a tile: " + StrictText.shown(text));
        }
        long index = Long.parseLong(text.replace("x", "").replace("/", ""));
        if (index > LAST) {
            throw new MalformedProof("no tile has index " + index);
        }
        return index;
    }

    @Override
    public String toString() {
        String path = digits(index);
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path = "x" + digits(rest) + "/" + path;
        }
        return width == FULL ? path : path + ".p/" + width;
    }

    /** The last three digits, in ASCII wherever this runs. */
    private static String digits(long number) {
        return Long.toString(1000 + number % 1000).substring(1);
    }
}
