package de.beteiligungsbuch.service.auditor.source;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Bundles of entries as bytes: for each entry its length in two bytes, and its bytes. */
public final class Bundles {

    private Bundles() {}

    /** How many entries a bundle has; null if its last one is cut short. */
    public static @Nullable Integer count(byte[] bundle) {
        int count = 0;
        int at = 0;
        while (at < bundle.length) {
            at = next(bundle, at);
            count++;
        }
        return at == bundle.length ? count : null;
    }

    /** The first entries of a bundle, or all of it if it has not so many. */
    static byte[] beginning(byte[] bundle, int entries) {
        int at = 0;
        for (int i = 0; i < entries && at < bundle.length; i++) {
            at = next(bundle, at);
        }
        return Arrays.copyOf(bundle, Math.min(at, bundle.length));
    }

    private static int next(byte[] bundle, int at) {
        return at + 2 > bundle.length
                ? bundle.length + 1
                : at + 2 + (((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff));
    }
}
