package de.beteiligungsbuch.service.portal.history;

import org.jspecify.annotations.Nullable;

/**
 * It came by hand: one person entered it from a document, another compared it and confirmed it.
 *
 * @param confirmed null where nobody did
 */
public record Entered(File document, Moment submitted, @Nullable Moment confirmed) {

    /** The document; its size is in bytes. */
    public record File(String sha256, String mediaType, long size) {}
}
