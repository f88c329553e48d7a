package de.beteiligungsbuch.service.council.feed.store;

import java.io.InputStream;
import java.util.Collection;

import de.beteiligungsbuch.council.SourceDigest;

/** Keeps bytes for ever under their SHA-256. */
public interface RawStore {

    /** Keeps them all; when it returns, they survive the loss of power. */
    void keep(Collection<byte[]> contents);

    /**
     * The bytes of that hash.
     *
     * @throws IllegalStateException if they are not there or no longer have that hash
     */
    byte[] get(SourceDigest digest);

    /** Takes bytes in as they come; to be closed, whether they were kept or not. */
    Incoming receive();

    /**
     * The bytes of that hash, from their beginning; they have that hash.
     *
     * @throws IllegalStateException if they are not there or no longer have that hash
     */
    InputStream open(SourceDigest digest);
}
