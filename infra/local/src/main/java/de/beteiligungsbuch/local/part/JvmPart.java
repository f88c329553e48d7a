package de.beteiligungsbuch.local.part;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A JVM that says over HTTP whether it is ready.
 *
 * @param preparation what stands ready before it can start
 * @param commandLine how it is started, for which it must have been built
 * @param configuration its environment, which may be known only after the preparation
 * @param readiness   answers 200 when it is
 */
record JvmPart(
        String name,
        int port,
        Runnable preparation,
        Supplier<List<String>> commandLine,
        Supplier<Map<String, String>> configuration,
        Path log,
        URI readiness) implements Part {

    @Override
    public List<String> command() {
        return commandLine.get();
    }

    @Override
    public Map<String, String> environment() {
        return configuration.get();
    }

    @Override
    public void prepare() {
        preparation.run();
    }

    @Override
    public boolean isReady() {
        return HttpStatus.of(readiness) == 200;
    }
}
