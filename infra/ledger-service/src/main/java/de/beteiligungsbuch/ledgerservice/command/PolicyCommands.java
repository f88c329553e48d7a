package de.beteiligungsbuch.ledgerservice.command;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.eventstore.writer.RecordedRequest;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.ledger.RequestId;

/**
 * Carries out what the service does of itself because of an event, once for each policy and event,
 * even where the event is delivered again after a crash.
 */
public final class PolicyCommands {

    /** The handler of an event is in a unit of work of its own that a command must not join. */
    private static final Executor APART = Executors
            .newCachedThreadPool(Thread.ofPlatform().daemon().name("policy-", 1).factory());

    private final Dispatcher dispatcher;
    private final RequestIds ids;

    PolicyCommands(Dispatcher dispatcher, RequestIds ids) {
        this.dispatcher = dispatcher;
        this.ids = ids;
    }

    /**
     * Carries a command out and returns once it is recorded.
     *
     * @param policy        its name; never to be changed
     * @param cause         the event that it answers
     * @param correlationId of that event
     * @param command       made only if the policy did not answer the event before
     */
    public Recorded execute(String policy, EventId cause, @Nullable String correlationId,
            Supplier<?> command) {
        try {
            return CompletableFuture
                    .supplyAsync(() -> once(policy, cause, correlationId, command), APART).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private Recorded once(String policy, EventId cause, @Nullable String correlationId,
            Supplier<?> command) {
        RequestId id = ids.of(policy, cause);
        Optional<RecordedRequest> earlier = dispatcher.earlier(id);
        if (earlier.isPresent()) {
            return dispatcher.repeat(earlier.get(), id);
        }
        Provenance provenance = new Provenance(ActorRole.POLICY, null, correlationId, cause, null,
                id);
        return dispatcher.dispatch(command.get(), provenance, id, null);
    }
}
