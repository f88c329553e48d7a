package de.beteiligungsbuch.proof;

import java.security.SecureRandom;

/**
 * Gives a key generator the 32 bytes of a seed as its only randomness: that is how RFC 8032 and
 * FIPS 204 derive a key pair, and the platform has no other way to ask for it. Should a platform
 * draw otherwise, keys fail loudly, because their id no longer fits.
 */
final class SeedOnly extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] seed;
    private boolean drawn;

    SeedOnly(byte[] seed) {
        this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        if (drawn || bytes.length != seed.length) {
            throw new IllegalStateException("a key pair is drawn from one seed of %d bytes"
                    .formatted(seed.length));
        }
        drawn = true;
        System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
}
