package de.beteiligungsbuch.testing;

import java.io.IOException;
import java.util.List;

/** PostgreSQL does not run as root; the superuser starts it in a user namespace of its own. */
final class Superuser {

    private static final List<String> WRAPPER = "root".equals(System.getProperty("user.name"))
            ? wrapper()
            : List.of();

    private Superuser() {}

    /** What to put in front of a command line so that it does not run as root. */
    static List<String> left() {
        return WRAPPER;
    }

    private static List<String> wrapper() {
        List<String> wrapper = List.of("unshare", "--user");
        try {
            int exit = new ProcessBuilder("unshare", "--user", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exit == 0) {
                return wrapper;
            }
        } catch (IOException e) {
            throw new IllegalStateException(NOT_AS_ROOT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException(NOT_AS_ROOT);
    }

    private static final String NOT_AS_ROOT = "PostgreSQL does not run as root, and this machine"
            + " gives root no user namespace (unshare --user): start it as another user";
}
