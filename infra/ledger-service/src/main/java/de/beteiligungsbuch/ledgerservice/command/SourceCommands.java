package de.beteiligungsbuch.ledgerservice.command;

import java.util.Optional;
import java.util.function.Supplier;

import de.beteiligungsbuch.eventstore.writer.RecordedRequest;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.ledger.RequestId;

/**
 * Carries out what follows from something that another system publishes, once for each version of
 * it, even where it is read again after a crash.
 */
public final class SourceCommands {

    private final Dispatcher dispatcher;
    private final RequestIds ids;

    SourceCommands(Dispatcher dispatcher, RequestIds ids) {
        this.dispatcher = dispatcher;
        this.ids = ids;
    }

    /**
     * Carries a command out and returns once it is recorded. Not to be called from within another
     * command or the handler of an event.
     *
     * @param step    what is done; its name is never to be changed
     * @param version of which version of which thing
     * @param command made only if this was not done before
     */
    public Recorded execute(String step, String version, Supplier<?> command) {
        RequestId id = ids.ofSource(step, version);
        Optional<RecordedRequest> earlier = dispatcher.earlier(id);
        if (earlier.isPresent()) {
            return dispatcher.repeat(earlier.get(), id);
        }
        Provenance provenance = new Provenance(ActorRole.FEED, null, null, null, null, id);
        return dispatcher.dispatch(command.get(), provenance, id, null);
    }
}
