package de.beteiligungsbuch.contracts.testing;

import de.beteiligungsbuch.ledger.Actor;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.ledger.RequestId;

/**
 * What the golden entry of a kind of event says, as objects.
 *
 * @param event      the payload
 * @param sequence   its place within the aggregate
 * @param provenance who caused it
 */
public record Sample(Object event, long sequence, Provenance provenance) {

    private static final Actor SOMEBODY = Actor.of("4be0643f-1d98-473b-97cd-ca98a65347dd");
    private static final RequestId REQUEST = new RequestId(
            "x0Yk3v1b5R2nJq8sT6wLzA4uD7eFgH9iKmNoPpQrStU",
            "bM3hV8cQ1zX5tL7yR9fW2kJ4nG6dS0aPoIuYtReWqAs");
    private static final String CORRELATION = "01914a60-4c5e-7d1a-9f3b-2a1c0e5d7b90";
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    /** Something that a person asked for. */
    public static Sample by(ActorRole role, long sequence, Object event) {
        return new Sample(event, sequence,
                new Provenance(role, SOMEBODY, CORRELATION, null, TRACE, REQUEST));
    }

    /** Something that a policy did because of another event. */
    public static Sample byPolicy(EventId cause, long sequence, Object event) {
        return new Sample(event, sequence,
                new Provenance(ActorRole.POLICY, null, CORRELATION, cause, TRACE, REQUEST));
    }

    /** Something that was read from another system. */
    public static Sample byFeed(long sequence, Object event) {
        return new Sample(event, sequence,
                new Provenance(ActorRole.FEED, null, null, null, null, REQUEST));
    }

    /** Something that the writer of the ledger did. */
    public static Sample byWriter(long sequence, Object event) {
        return new Sample(event, sequence, Provenance.WRITER);
    }
}
