package de.beteiligungsbuch.eventstore.writer;

import java.nio.file.Path;

/** Another process holds the folder of the index. */
final class IndexInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexInUse(Path folder, Throwable cause) {
        super("the state folder " + folder + " is in use by another process; give each writer a"
                + " folder of its own", cause);
    }
}
