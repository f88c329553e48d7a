package de.beteiligungsbuch.ledgerservice.command;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import com.github.f4b6a3.uuid.UuidCreator;

import de.beteiligungsbuch.ledger.Actor;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.ledger.id.EntityId;

/** Carries out what people ask for, each request once. */
public final class Commands {

    private final Dispatcher dispatcher;
    private final Actors actors;

    Commands(Dispatcher dispatcher, Actors actors) {
        this.dispatcher = dispatcher;
        this.actors = actors;
    }

    /** As {@link #execute(CommandRequest, EntityId, Function)}, where it does not matter who acts. */
    public Recorded execute(CommandRequest request, EntityId scope, Supplier<?> command) {
        return execute(request, scope, actor -> command.get());
    }

    /**
     * Carries a command out and returns once it is recorded. A request that was carried out before
     * is not carried out again; what was recorded then is returned.
     *
     * @param scope   within which the person keeps one pseudonym: the process
     * @param command made only if the request is new
     * @throws RequestReused if the same key came with another request before
     */
    public Recorded execute(CommandRequest request, EntityId scope, Function<Actor, ?> command) {
        Optional<Recorded> earlier = repeated(request);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Actor actor = actors.of(request.login(), scope);
        Provenance provenance = new Provenance(request.role(), actor,
                UuidCreator.getTimeOrderedEpoch().toString(), null, request.traceparent(),
                request.id());
        return dispatcher.dispatch(command.apply(actor), provenance, request.id(),
                request.ifMatch());
    }

    /**
     * What was recorded when this request came before; empty if it is new.
     *
     * @throws RequestReused if the same key came with another request before
     */
    public Optional<Recorded> repeated(CommandRequest request) {
        return dispatcher.earlier(request.id())
                .map(earlier -> dispatcher.repeat(earlier, request.id()));
    }
}
