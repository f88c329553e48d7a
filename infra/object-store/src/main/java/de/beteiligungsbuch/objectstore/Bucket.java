package de.beteiligungsbuch.objectstore;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of an S3 bucket.
 *
 * @param name   of the bucket
 * @param prefix before every path, empty or ending in a slash
 */
record Bucket(String name, String prefix) {

    private static final String SCHEME = "s3:";
    private static final Pattern ADDRESS = Pattern
            .compile("s3://(?<name>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(?<prefix>[^?#]*))?");

    /** Whether a place is meant as a bucket's, not as a folder. */
    static boolean isMeant(String place) {
        return place.startsWith(SCHEME);
    }

    /** @throws IllegalArgumentException unless it reads {@code s3://<bucket>[/<prefix>]} */
    static Bucket parse(String place) {
        Matcher address = ADDRESS.matcher(place);
        if (!address.matches()) {
            throw new IllegalArgumentException(
                    "a bucket is given as s3://<bucket>[/<prefix>], not as " + place);
        }
        String prefix = Optional.ofNullable(address.group("prefix")).orElse("")
                .replaceAll("/+$", "");
        return new Bucket(address.group("name"), prefix.isEmpty() ? "" : prefix + "/");
    }

    /** For people: the address of what is kept under a path. */
    String show(String path) {
        return "s3://" + name + "/" + prefix + path;
    }
}
