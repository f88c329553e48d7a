package de.beteiligungsbuch.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import de.beteiligungsbuch.local.data.Refusal;

/**
 * Where the built services are.
 *
 * @param root of the checkout
 */
public record Software(Path root) {

    /** The checkout that this command line was started from. */
    public static Software here() {
        return new Software(Path.of(System.getProperty("beteiligungsbuch.root", ".")));
    }

    Path jarOf(Service service) {
        Path folder = root.toAbsolutePath().normalize()
                .resolve(Path.of("services", service.name(), "target"));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> isJarOf(service, each)).sorted().findFirst()
                    .orElseThrow(() -> new Refusal("The service " + service.name()
                            + " is not built: no service-" + service.name() + "-*.jar in " + folder
                            + "."));
        } catch (IOException e) {
            throw new Refusal("The service " + service.name() + " is not built: " + folder
                    + " cannot be read.", e);
        }
    }

    private static boolean isJarOf(Service service, Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("service-" + service.name() + "-") && name.endsWith(".jar")
                && !name.endsWith("-sources.jar") && !name.endsWith("-tests.jar");
    }
}
