package de.beteiligungsbuch.objectstore;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Files by their path, {@code a/b/c}, each kept as a whole: it is there for good when writing
 * returns, and whoever reads meanwhile gets the one before or this one, never a part.
 */
public interface ObjectStore extends AutoCloseable {

    /**
     * The store at a place; nothing is asked of it yet.
     *
     * @param place  a folder, or {@code s3://<bucket>[/<prefix>]}
     * @param access to the bucket, if it is one
     * @throws IllegalArgumentException if it is neither
     */
    static ObjectStore open(String place, BucketAccess access) {
        return Bucket.isMeant(place)
                ? new BucketStore(Bucket.parse(place), access)
                : new FolderStore(Path.of(place));
    }

    /**
     * Writes a file, or replaces it.
     *
     * @throws NotStored if it cannot be written; what was there before still is
     */
    void write(String path, byte[] content);

    /**
     * Writes a file that will never be another: whoever fetches it may keep it. Writing the same
     * bytes again is no change.
     *
     * @throws NotStored if it cannot be written
     */
    void writeForEver(String path, byte[] content);

    /**
     * The bytes of a file, if there is one.
     *
     * @throws NotStored if it is there and cannot be read, or nobody can tell
     */
    Optional<byte[]> read(String path);

    /**
     * Writes what another file holds, however large it is.
     *
     * @throws NotStored if it cannot be written; what was there before still is
     */
    void write(String path, Path content);

    /**
     * Copies the bytes of a file into another, however many they are.
     *
     * @param copy written over
     * @return whether there is such a file
     * @throws NotStored if it is there and cannot be read, or nobody can tell
     */
    boolean read(String path, Path copy);

    /**
     * Removes all files below a path that other files have made superfluous; they may be gone.
     *
     * @throws NotStored if one cannot be removed
     */
    void deleteFolder(String path);

    @Override
    void close();
}
