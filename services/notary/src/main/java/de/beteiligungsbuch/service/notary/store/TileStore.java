package de.beteiligungsbuch.service.notary.store;

import java.util.Optional;

/** Where the published files of all ledgers are kept, by their path below the address of the log. */
public interface TileStore {

    /**
     * Writes a file, or replaces it, as a whole: it is on the disk when this returns, and whoever
     * reads meanwhile gets the one before or this one, never a part.
     *
     * @throws NotStored if it cannot be written; what was there before still is
     */
    void write(String path, byte[] content);

    /**
     * The bytes of a file, if there is one.
     *
     * @throws NotStored if it is there and cannot be read
     */
    Optional<byte[]> read(String path);

    /** Removes a folder of files that another file has made superfluous; it may be gone already. */
    void deleteFolder(String path);
}
