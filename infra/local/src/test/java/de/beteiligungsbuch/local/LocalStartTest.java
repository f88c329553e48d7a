package de.beteiligungsbuch.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Ports;
import de.beteiligungsbuch.local.supervisor.Running;
import de.beteiligungsbuch.testing.FreePort;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One start for all these tests, because it takes the longest; the last ones end it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalStartTest {

    private static final Duration HEALING = Duration.ofSeconds(60);

    @TempDir
    private static Path temporary = Path.of("");

    private static final int PORT = FreePort.any();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static CommandLineUse commands = new CommandLineUse(temporary, temporary);
    private static DataFolder folder = new DataFolder(temporary);

    @BeforeAll
    static void up() {
        commands = CommandLineUse.withStandIns(temporary.resolve("root"),
                temporary.resolve("data"));
        folder = new DataFolder(commands.data());
        var up = commands.up(PORT);
        assertThat(up.err()).isEmpty();
        assertThat(up.exit()).isZero();
        assertThat(up.out()).contains("Running at http://localhost:" + PORT);
    }

    @AfterAll
    static void down() {
        commands.run("down");
        HTTP.close();
    }

    @Test
    @Order(1)
    void everything_is_found_under_one_origin() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/").body()).startsWith("portal\n");
        assertThat(get("/api/history/v1/zielbilder").body()).startsWith("history\n");
        assertThat(get("/auth/.well-known/openid-configuration").body())
                .contains("\"issuer\":\"http://localhost:" + PORT + "/auth\"");
    }

    @Test
    @Order(1)
    void a_second_start_on_the_same_data_is_refused_in_one_sentence() {
        var second = commands.up(FreePort.any());
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.err()).containsOnlyOnce("\n")
                .startsWith("A Beteiligungsbuch already runs on " + commands.data()
                        + " at http://localhost:" + PORT);
    }

    @Test
    @Order(1)
    void the_status_names_every_part_and_the_memory() {
        var status = commands.run("status");
        assertThat(status.exit()).isZero();
        assertThat(status.out()).contains("supervisor", "broker", "postgresql", "gateway",
                "participation", "strategy", "council", "history", "notary", "portal");
        assertThat(status.out()).doesNotContain("down", "starting");
    }

    @Test
    @Order(1)
    void a_token_is_to_be_had_for_each_role() {
        assertThat(commands.run("token", "clerk").out()).startsWith("ey");
        var unknown = commands.run("token", "mayor");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).isEqualTo("There is no role mayor; the roles are citizen,"
                + " moderator, editor, clerk, admin.\n");
    }

    @Test
    @Order(1)
    void secrets_are_for_the_owner_alone() throws IOException {
        for (String file : List.of("identity/credentials", "identity/signing-key.json",
                "postgresql/password")) {
            assertThat(Files.getPosixFilePermissions(commands.data().resolve(file)))
                    .as(file).hasSize(2);
        }
        assertThat(Files.getPosixFilePermissions(commands.data())).hasSize(3);
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"supervisor", "guard", "participation", "postgresql", "broker",
            "gateway"})
    void after_kill_9_it_comes_back_by_itself(String part) throws Exception {
        ProcessHandle before = process(part).orElseThrow();
        assertThat(before.destroyForcibly()).isTrue();
        await().atMost(HEALING).until(() -> process(part)
                .filter(now -> now.pid() != before.pid()).isPresent());
        await().atMost(HEALING).ignoreExceptions()
                .until(() -> get("/actuator/health").statusCode() == 200);
        await().atMost(HEALING).until(() -> commands.run("status").exit() == 0);
    }

    @Test
    @Order(3)
    void the_death_of_the_supervisor_leaves_the_parts_alone() throws Exception {
        long broker = process("broker").orElseThrow().pid();
        ProcessHandle before = process(Running.SUPERVISOR).orElseThrow();
        before.destroyForcibly();
        await().atMost(HEALING).until(() -> process(Running.SUPERVISOR)
                .filter(now -> now.pid() != before.pid()).isPresent());
        assertThat(process("broker").orElseThrow().pid()).isEqualTo(broker);
    }

    @Test
    @Order(4)
    void what_was_recorded_is_there_after_down_and_up() throws Exception {
        Ports ports = Ports.read(folder);
        try (Admin admin = admin(ports)) {
            admin.createTopics(List.of(new NewTopic("kept", Optional.of(1), Optional.empty())))
                    .all().get(20, SECONDS);
        }
        String token = commands.run("token", "admin").out();

        assertThat(commands.run("down").exit()).isZero();
        assertThat(Running.of(folder)).isEmpty();
        assertThat(commands.run("status").exit()).isEqualTo(1);
        assertThat(commands.run("down").out()).startsWith("Nothing runs on");
        assertThat(commands.up(PORT).exit()).isZero();

        try (Admin admin = admin(Ports.read(folder))) {
            assertThat(admin.listTopics().names().get(20, SECONDS)).contains("kept");
        }
        assertThat(keyId(commands.run("token", "admin").out())).isEqualTo(keyId(token));
    }

    @Test
    @Order(5)
    void reset_asks_before_it_deletes() {
        var refused = commands.run("reset");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).startsWith("Nothing was deleted; confirm with --yes");

        assertThat(commands.run("reset", "--yes").exit()).isZero();
        assertThat(Running.of(folder)).isEmpty();
        assertThat(commands.data()).doesNotExist();
    }

    private static Optional<ProcessHandle> process(String part) {
        return Running.of(folder, part).map(Running::process);
    }

    private static Admin admin(Ports ports) {
        return Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + ports.of("broker")));
    }

    private static String keyId(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
