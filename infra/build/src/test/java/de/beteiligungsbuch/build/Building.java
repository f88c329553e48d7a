package de.beteiligungsbuch.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The compiled classes of every module, as the build that runs this test has made them. */
final class Building {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private Building() {}

    static final JavaClasses CLASSES = new ClassFileImporter().importPaths(rooms());

    private static List<Path> rooms() {
        return Stream.of("contracts", "services", "infra")
                .flatMap(floor -> children(ROOT.resolve(floor)))
                .map(module -> module.resolve("target/classes")).filter(Files::isDirectory)
                .toList();
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
