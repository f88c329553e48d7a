package de.beteiligungsbuch.service.auditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.proof.VerifierKey;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.witness.KnownLogs;
import de.beteiligungsbuch.service.auditor.witness.Witness;
import de.beteiligungsbuch.service.auditor.witness.WitnessServer;

/** Serves a witness until it is told to stop. */
@Command(name = "witness", mixinStandardHelpOptions = true, description = "Serves a witness (C2SP tlog-witness) for any organisation's ledgers: cosigns each checkpoint that extends the one before, and no other. Stops with Ctrl-C or SIGTERM.")
final class ServeWitness implements Callable<Integer> {

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Where keys and what was cosigned are kept; made if it is not there. Never go back to an older copy of it.")
    private Path data = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", description = "Of the witness, for example witness.example/w1. Needed when it starts for the first time: its keys are made then.")
    private @Nullable String name;

    @Option(names = "--log", paramLabel = "VKEY", description = "A log's public key (name+id+base64); may be given often.")
    private List<String> logs = new ArrayList<>();

    @Option(names = "--logs", paramLabel = "FILE", description = "A policy (C2SP tlog-policy) whose log lines name more of them; may be given often.")
    private List<Path> policies = new ArrayList<>();

    @Option(names = "--listen", paramLabel = "HOST:PORT", description = "${DEFAULT-VALUE} unless given. Put a web server with TLS before it.")
    private String listen = "localhost:8090";

    @Option(names = "--url", paramLabel = "URL", description = "The public address, for the lines that others put into their policy.")
    private @Nullable String url;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Stopping stopping = Stopping.onSignal();
        KnownLogs known = new KnownLogs(keys());
        try (Witness witness = Witness.in(data, name, known, InstantSource.system(), err::println);
                WitnessServer server = WitnessServer.start(witness, address(), err::println)) {
            tell(out, known, witness.keys(), server);
            stopping.await();
            return 0;
        } catch (IOException e) {
            throw new CouldNotTell("nothing can listen on " + listen + ": " + e.getMessage(), e);
        } finally {
            stopping.done();
        }
    }

    private List<VerifierKey> keys() {
        List<VerifierKey> keys = new ArrayList<>();
        for (String log : logs) {
            try {
                keys.add(VerifierKey.parse(log));
            } catch (MalformedProof e) {
                throw new CouldNotTell("--log: " + e.getMessage(), e);
            }
        }
        policies.forEach(file -> EvidenceFiles.policy(file).logs().stream().map(Policy.Log::key)
                .forEach(keys::add));
        return keys;
    }

    private InetSocketAddress address() {
        int colon = listen.lastIndexOf(':');
        try {
            String host = listen.substring(0, Math.max(0, colon));
            int port = Integer.parseInt(listen.substring(colon + 1));
            return host.isEmpty()
                    ? new InetSocketAddress(port)
                    : new InetSocketAddress(host, port);
        } catch (IllegalArgumentException e) {
            throw new CouldNotTell("--listen is HOST:PORT, not " + listen, e);
        }
    }

    private void tell(PrintWriter out, KnownLogs known, List<VerifierKey> own,
            WitnessServer server) {
        String address = url == null ? "" : " " + url;
        out.println("# Lines for the policies of those who rely on this witness:");
        for (int i = 0; i < own.size(); i++) {
            VerifierKey key = own.get(i);
            out.println("witness " + key.name() + (i == 0 ? "" : "-" + key.type()) + " " + key
                    + address);
        }
        known.origins().forEach(origin -> out.println("# cosigns " + origin));
        out.println("# listens on " + server.address().getHostString() + ":"
                + server.address().getPort());
        out.flush();
    }
}
