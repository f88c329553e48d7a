package de.beteiligungsbuch.service.council.oparlserver;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The last object of a page: the next page begins after it, whatever has changed meanwhile. */
record Cursor(Instant modified, String key) {

    private static final int LONGEST = 400;

    static Cursor of(Served last) {
        return new Cursor(last.modified(), last.key());
    }

    /** As it stands in an address. */
    String text() {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer
                .allocate(Long.BYTES + name.length)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, modified)).put(name).array());
    }

    /** Empty if it is none of ours. */
    static Optional<Cursor> read(String text) {
        if (text.length() > LONGEST || !text.matches("[A-Za-z0-9_-]{12,}")) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            Instant modified = Instant.EPOCH.plus(ByteBuffer.wrap(bytes).getLong(),
                    ChronoUnit.MICROS);
            String key = new String(Arrays.copyOfRange(bytes, Long.BYTES, bytes.length),
                    StandardCharsets.UTF_8);
            return key.matches("[\\w/-]+") && Filter.isUsable(modified)
                    ? Optional.of(new Cursor(modified, key))
                    : Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException notOurs) {
            return Optional.empty();
        }
    }
}
