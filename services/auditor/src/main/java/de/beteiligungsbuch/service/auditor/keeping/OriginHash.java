package de.beteiligungsbuch.service.auditor.keeping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A log's name where its origin would not do: in paths and names of files. */
public final class OriginHash {

    private OriginHash() {}

    /** SHA-256 of the origin in hexadecimal, as tlog-mirror names logs. */
    public static String of(String origin) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(origin.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this platform has no SHA-256", e);
        }
    }
}
