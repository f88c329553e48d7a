package de.beteiligungsbuch.testing;

import java.nio.file.Files;
import java.nio.file.Path;

import org.testcontainers.DockerClientFactory;

/** Whether containers can be had here. */
final class Docker {

    private static final boolean ANSWERS = mayBeThere()
            && DockerClientFactory.instance().isDockerAvailable();

    private Docker() {}

    static boolean answers() {
        return ANSWERS;
    }

    // Asking Testcontainers takes seconds where there is no Docker.
    private static boolean mayBeThere() {
        return System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"));
    }
}
