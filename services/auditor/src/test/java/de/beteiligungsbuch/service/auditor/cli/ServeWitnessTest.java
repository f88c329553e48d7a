package de.beteiligungsbuch.service.auditor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.service.auditor.SignedCity;
import de.beteiligungsbuch.service.auditor.witness.GrowingLog;

import static org.assertj.core.api.Assertions.assertThat;

class ServeWitnessTest {

    @TempDir
    private Path folder;
    private final GrowingLog log = new GrowingLog("leaf");
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    /** A witness in a process of its own, and what it said when it was ready. */
    private record Running(Process process, List<String> said) {

        HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
            try (HttpClient http = HttpClient.newHttpClient()) {
                String address = said.getLast().replace("# listens on ", "http://");
                return http.send(HttpRequest.newBuilder(URI.create(address + "/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                        HttpResponse.BodyHandlers.ofString());
            }
        }
    }

    private Running start() throws IOException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "witness", "--data",
                folder.toString(), "--name", "w.example/1", "--log",
                log.key().verifierKey().toString(), "--listen", "localhost:0", "--url",
                "https://w.example/").redirectErrorStream(true).start();
        started.add(process);
        BufferedReader out = process.inputReader();
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith("# listens on ")) {
                break;
            }
        }
        return new Running(process, said);
    }

    @Test
    void what_was_answered_is_known_after_kill_9() throws Exception {
        Running first = start();
        assertThat(first.post(log.request(0, 7)).statusCode()).isEqualTo(200);
        first.process().destroyForcibly().waitFor();

        Running second = start();

        assertThat(second.post(log.request(0, 9)).body()).isEqualTo("7\n");
        assertThat(second.post(log.request(7, 9)).statusCode()).isEqualTo(200);
        assertThat(second.said()).isNotEmpty().filteredOn(line -> line.startsWith("witness "))
                .isEqualTo(first.said().stream().filter(line -> line.startsWith("witness "))
                        .toList());
    }

    @Test
    void it_prints_the_lines_for_the_policy_of_others() throws IOException {
        List<String> said = start().said();

        Policy policy = Policy.parse((String.join("\n", said) + "\nquorum none\n").getBytes(
                StandardCharsets.UTF_8));

        assertThat(policy.witnesses()).extracting(witness -> witness.key().name())
                .containsExactly("w.example/1", "w.example/1");
        assertThat(policy.witnesses()).allSatisfy(
                witness -> assertThat(witness.url()).contains("https://w.example/"));
    }

    @Test
    void it_stops_in_good_order_when_it_is_told_to() throws Exception {
        Running running = start();
        running.post(log.request(0, 7));

        running.process().destroy();

        assertThat(running.process().waitFor()).isEqualTo(143);
        assertThat(start().said()).isNotEmpty();
    }

    @Test
    void without_a_log_that_it_knows_it_does_not_start() {
        Auditor refused = Auditor.run("witness", "--data", folder, "--name", "w.example/1");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("--log");
    }

    @Test
    void the_logs_may_come_from_a_policy() {
        Path policy = new SignedCity().policy(folder.resolve("policy"));

        Auditor refused = Auditor.run("witness", "--data", folder, "--logs", policy);

        assertThat(refused.err()).contains("--name").doesNotContain("--log ");
    }
}
