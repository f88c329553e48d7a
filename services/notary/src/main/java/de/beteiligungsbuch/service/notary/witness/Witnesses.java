package de.beteiligungsbuch.service.notary.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.NoteSignature;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.proof.ProofRejected;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.TileHashes;
import de.beteiligungsbuch.proof.VerifierKey;

/** The witnesses of one log, and how many of them it takes. For one thread at a time. */
public final class Witnesses {

    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final ThreadFactory THREADS = Thread.ofPlatform().daemon().name("witness-", 1)
            .factory();
    private static final Duration LATE = Duration.ofMillis(200);

    private final @Nullable Policy policy;
    private final Supplier<List<VerifierKey>> keys;
    private final List<WitnessClient> clients;
    private volatile @Nullable String trouble;

    private Witnesses(@Nullable Policy policy, Supplier<List<VerifierKey>> keys,
            List<WitnessClient> clients) {
        this.policy = policy;
        this.keys = keys;
        this.clients = clients;
    }

    /**
     * Those that the policy file of a ledger names.
     *
     * @param folder of the policies, {@code <ledger>.policy}; empty: no witnesses
     * @param keys   of the log itself, as they are known
     * @param hashes of the tree when it had a size
     * @throws IllegalStateException if there is a folder without such a file in it
     */
    public static Witnesses of(String folder, LedgerName ledger,
            Supplier<List<VerifierKey>> keys,
            LongFunction<TileHashes> hashes) {
        if (folder.isEmpty()) {
            return new Witnesses(null, keys, List.of());
        }
        Policy policy = read(Path.of(folder).resolve(ledger + ".policy"));
        HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        List<WitnessClient> clients = new ArrayList<>();
        for (Policy.Witness witness : policy.witnesses()) {
            witness.url().ifPresent(url -> clients.add(new WitnessClient(witness.key(),
                    URI.create(url.replaceFirst("/+$", "") + "/add-checkpoint"), hashes, http)));
        }
        return new Witnesses(policy, keys, clients);
    }

    private static Policy with(Policy policy, List<VerifierKey> keys) {
        Policy all = policy;
        for (VerifierKey key : keys) {
            if (all.logs().stream().noneMatch(log -> log.key().equals(key))) {
                all = all.withLog(key);
            }
        }
        return all;
    }

    private static Policy read(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException("the witness policy " + file + " is missing");
        }
        try {
            return Policy.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the witness policy " + file + " cannot be read", e);
        }
    }

    /** Why the last checkpoint was not cosigned by enough of them, or null. */
    public @Nullable String trouble() {
        return trouble;
    }

    /**
     * The checkpoint with the cosignatures that could be had; empty if they are not enough. Who is
     * late when there are enough is waited for a moment only.
     */
    public Optional<SignedNote> cosign(long size, SignedNote note) {
        if (policy == null) {
            return Optional.of(note);
        }
        Policy wanted = with(policy, keys.get());
        SignedNote cosigned = note.with(ask(wanted, size, note));
        Optional<String> missing = missing(wanted, cosigned);
        trouble = missing.map(what -> what + "; "
                + clients.stream().map(WitnessClient::answer).toList()).orElse(null);
        if (missing.isPresent()) {
            LOG.error("the checkpoint of size {} is not published: {}", size, trouble);
            return Optional.empty();
        }
        return Optional.of(cosigned);
    }

    private static Optional<String> missing(Policy wanted, SignedNote note) {
        try {
            wanted.verify(note);
            return Optional.empty();
        } catch (ProofRejected e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private List<NoteSignature> ask(Policy wanted, long size, SignedNote note) {
        List<NoteSignature> signatures = new ArrayList<>();
        ExecutorService asking = Executors.newCachedThreadPool(THREADS);
        var answers = new ExecutorCompletionService<List<NoteSignature>>(asking);
        try {
            clients.forEach(client -> answers.submit(() -> client.cosign(size, note)));
            boolean enough = false;
            for (int open = clients.size(); open > 0; open--) {
                Future<List<NoteSignature>> answer = enough
                        ? answers.poll(LATE.toNanos(), TimeUnit.NANOSECONDS)
                        : answers.take();
                if (answer == null) {
                    break;
                }
                signatures.addAll(answer.get());
                enough = missing(wanted, note.with(signatures)).isEmpty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a witness could not be asked", e.getCause());
        } finally {
            asking.shutdownNow();
            asking.close();
        }
        return signatures;
    }
}
