package de.beteiligungsbuch.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Ports;
import de.beteiligungsbuch.testing.BrokerSetup;
import de.beteiligungsbuch.testing.Databases;
import de.beteiligungsbuch.testing.PostgresSetup;

/**
 * All processes of a Beteiligungsbuch: first what the others stand on, then these.
 *
 * @param foundation the broker and PostgreSQL
 * @param services   our services, and the gateway with the authorization server
 */
public record Parts(List<Part> foundation, List<Part> services) {

    /** The gateway with the authorization server. */
    public static final String GATEWAY = "gateway";

    /** The authorization server alone, behind the gateway. */
    public static final String IDENTITY = "identity";

    private static final String CONTROLLER = "controller";
    private static final List<String> SMALL_JVM = List.of("-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true");

    /** The names of all that need a port. */
    public static List<String> portNames() {
        return Stream.concat(
                Stream.of(BrokerPart.NAME, CONTROLLER, PostgresPart.NAME, IDENTITY),
                Service.ALL.stream().map(Service::name)).toList();
    }

    /** The parts of one folder. */
    public static Parts of(DataFolder folder, Ports ports, Software software) {
        var broker = new BrokerSetup(folder.path().resolve("kafka"), ports.of(BrokerPart.NAME),
                ports.of(CONTROLLER));
        var postgres = new PostgresSetup(folder.path().resolve("postgresql"),
                folder.path().resolve("programs"), ports.of(PostgresPart.NAME), true);
        var services = new ArrayList<Part>();
        services.add(gateway(folder, ports));
        for (Service service : Service.ALL) {
            services.add(service(service, folder, ports, software, broker, postgres));
        }
        return new Parts(
                List.of(new BrokerPart(broker, log(folder, BrokerPart.NAME)),
                        new PostgresPart(postgres, log(folder, PostgresPart.NAME))),
                List.copyOf(services));
    }

    /** All of them. */
    public List<Part> all() {
        return Stream.concat(foundation.stream(), services.stream()).toList();
    }

    /** A command line of this program itself. */
    public static List<String> selfWith(int heap, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap + "m"));
        command.addAll(SMALL_JVM);
        command.add("-Dbeteiligungsbuch.root=" + System.getProperty("beteiligungsbuch.root", "."));
        command.add("de.beteiligungsbuch.local.Main");
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /** What the environment of such a command needs. */
    public static Map<String, String> selfEnvironment() {
        return Map.of("CLASSPATH", System.getProperty("java.class.path"));
    }

    private static Part gateway(DataFolder folder, Ports ports) {
        return new JvmPart(GATEWAY, ports.origin(), () -> {},
                () -> selfWith(128, List.of("gateway", "--data", folder.path().toString())),
                Parts::selfEnvironment, log(folder, GATEWAY),
                local(ports.origin(), "/auth/.well-known/openid-configuration"));
    }

    private static Part service(Service service, DataFolder folder, Ports ports,
            Software software, BrokerSetup broker, PostgresSetup postgres) {
        int port = ports.of(service.name());
        Path state = folder.path().resolve("services").resolve(service.name());
        return new JvmPart(service.name(), port, () -> prepare(service, state, postgres),
                () -> command(service, software),
                () -> new ServiceEnvironment(ports, broker, postgres).of(service, state),
                log(folder, service.name()), local(port, "/actuator/health/readiness"));
    }

    private static List<String> command(Service service, Software software) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + service.heap() + "m");
        command.addAll(SMALL_JVM);
        command.addAll(List.of("-jar", software.jarOf(service).toString()));
        return List.copyOf(command);
    }

    private static void prepare(Service service, Path state, PostgresSetup postgres) {
        try {
            Files.createDirectories(state);
        } catch (IOException e) {
            throw new UncheckedIOException(state + " cannot be made", e);
        }
        service.database().ifPresent(
                name -> Databases.create(postgres.database("postgres"), name));
    }

    private static Path log(DataFolder folder, String name) {
        return folder.logs().resolve(name + ".log");
    }

    static URI local(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
