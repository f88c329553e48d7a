package de.beteiligungsbuch.council;

/**
 * A file. Its name is never recorded.
 *
 * @param mediaType by its first bytes, for example {@code application/pdf}
 * @param size      in bytes
 */
public record Document(SourceDigest sha256, String mediaType, long size) {}
