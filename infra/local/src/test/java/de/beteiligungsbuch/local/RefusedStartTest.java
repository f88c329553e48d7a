package de.beteiligungsbuch.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Refusal;
import de.beteiligungsbuch.testing.FreePort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RefusedStartTest {

    @TempDir
    private Path temporary = Path.of("");

    private CommandLineUse commands() {
        return CommandLineUse.withStandIns(temporary.resolve("root"), temporary.resolve("data"));
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePort.any()));
            var up = commands().up(taken.getLocalPort());
            assertThat(up.exit()).isEqualTo(1);
            assertThat(up.err()).isEqualTo("Port " + taken.getLocalPort()
                    + " is taken by another program; choose another with --port.\n");
        }
    }

    @Test
    void a_port_that_cannot_be_is_named() {
        var up = commands().up(70_000);
        assertThat(up.exit()).isEqualTo(1);
        assertThat(up.err()).startsWith("There is no port 70000;");
    }

    @Test
    void a_folder_of_somebody_else_is_left_alone() throws IOException {
        var commands = commands();
        Files.createDirectories(commands.data());
        Files.writeString(commands.data().resolve("thesis.txt"), "three years of work");

        var up = commands.up(FreePort.any());
        assertThat(up.exit()).isEqualTo(1);
        assertThat(up.err()).startsWith(commands.data() + " is not empty and not a");
        var reset = commands.run("reset", "--yes");
        assertThat(reset.exit()).isEqualTo(1);
        assertThat(reset.err()).contains("nothing was deleted");
        assertThat(commands.data().resolve("thesis.txt")).exists();
    }

    @Test
    void a_service_that_was_not_built_is_named() throws IOException {
        var commands = commands();
        Files.delete(commands.root().resolve("services/council/target/service-council-1.jar"));
        var up = commands.up(FreePort.any());
        assertThat(up.exit()).isEqualTo(1);
        assertThat(up.err()).startsWith("The service council is not built:")
                .containsOnlyOnce("\n");
    }

    @Test
    void a_service_that_does_not_start_is_named_with_its_log_and_all_is_stopped()
            throws IOException {
        var commands = commands();
        Files.writeString(
                commands.root().resolve("services/council/target/service-council-1.jar"), "");
        var up = commands.up(FreePort.any());
        assertThat(up.exit()).isEqualTo(1);
        assertThat(up.err()).startsWith("The part council does not start")
                .contains("logs/council.log").containsOnlyOnce("\n");
        assertThat(commands.run("status").out()).startsWith("Nothing runs on");
    }

    @Test
    void a_full_disk_is_told_before_anything_is_written() {
        var folder = new DataFolder(temporary.resolve("data"));
        folder.open();
        assertThatThrownBy(() -> folder.requireFree(Long.MAX_VALUE))
                .isInstanceOf(Refusal.class)
                .hasMessageMatching("The disk is full: .* has \\d+ MiB left, and .*");
    }

    @Test
    void without_a_jdk_the_script_says_what_to_install() throws Exception {
        var builder = new ProcessBuilder(List.of("bash", script(), "status"));
        builder.environment().putAll(Map.of("JVM_FOLDERS", "", "JAVA_HOME", ""));
        builder.environment().put("PATH", pathWithoutJava());
        Process process = builder.start();
        String err = new String(process.getErrorStream().readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(err).startsWith("No JDK 25 was found: install one").containsOnlyOnce("\n");
    }

    // The tools that the script itself needs, and nothing else.
    private String pathWithoutJava() throws IOException {
        Path tools = Files.createDirectories(temporary.resolve("bin"));
        for (String tool : List.of("dirname", "readlink", "sed", "find", "mktemp")) {
            Path found = Path.of("/usr/bin", tool);
            if (!Files.exists(tools.resolve(tool))) {
                Files.createSymbolicLink(tools.resolve(tool),
                        Files.exists(found) ? found : Path.of("/bin", tool));
            }
        }
        return tools.toString();
    }

    private static String script() {
        Path here = Path.of("").toAbsolutePath();
        Path inModule = here.resolve("../beteiligungsbuch").normalize();
        return (Files.exists(inModule) ? inModule : here.resolve("infra/beteiligungsbuch"))
                .toString();
    }
}
