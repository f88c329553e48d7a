package de.beteiligungsbuch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import de.beteiligungsbuch.local.part.Service;

/** Uses the command line as a person does: in a process of its own, with stand-ins for services. */
record CommandLineUse(Path root, Path data) {

    /** What a command came to. */
    record Outcome(int exit, String out, String err) {}

    /** With stand-ins below the root. */
    static CommandLineUse withStandIns(Path root, Path data) {
        Service.ALL.forEach(service -> writeStandIn(
                root.resolve(Path.of("services", service.name(), "target",
                        "service-" + service.name() + "-1.jar"))));
        return new CommandLineUse(root, data);
    }

    Outcome up(int port) {
        // Whatever becomes of this JVM, nothing stays behind.
        return run("up", "--port", Integer.toString(port), "--as-long-as",
                Long.toString(ProcessHandle.current().pid()));
    }

    Outcome run(String command, String... more) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Dbeteiligungsbuch.root=" + root,
                "de.beteiligungsbuch.local.Main", command, "--data", data.toString()));
        line.addAll(List.of(more));
        return run(line);
    }

    private static Outcome run(List<String> line) {
        try {
            Path out = Files.createTempFile("out", ".txt");
            Path err = Files.createTempFile("err", ".txt");
            var builder = new ProcessBuilder(line).redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            int exit = builder.start().waitFor();
            var outcome = new Outcome(exit, Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void writeStandIn(Path jar) {
        String name = StandIn.class.getName().replace('.', '/') + ".class";
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        try (var source = StandIn.class.getClassLoader().getResourceAsStream(name)) {
            Files.createDirectories(jar.getParent());
            try (var output = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                output.putNextEntry(new JarEntry(name));
                output.write(source == null
                        ? "".getBytes(StandardCharsets.UTF_8)
                        : source.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
