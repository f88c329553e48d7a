package de.beteiligungsbuch.local.part;

import java.util.List;
import java.util.Optional;

/**
 * A service of ours, as the local start runs it.
 *
 * @param name     of its folder below {@code services/}, and in {@code /api/<name>/v1}
 * @param database of its own; a service without keeps nothing there
 * @param heap     at most, in mebibytes
 */
public record Service(String name, Optional<String> database, int heap) {

    /** All of them. */
    public static final List<Service> ALL = List.of(
            new Service("participation", Optional.of("participation"), 192),
            new Service("strategy", Optional.of("strategy"), 192),
            new Service("council", Optional.of("council"), 192),
            new Service("history", Optional.of("history"), 224),
            new Service("notary", Optional.empty(), 160),
            new Service("portal", Optional.empty(), 128));

    /** The one that publishes the logs, below {@code /ledger/}. */
    public static final String NOTARY = "notary";

    /** The one that serves the council's objects, below {@code /oparl/}. */
    public static final String COUNCIL = "council";

    /** The one that answers what no other does. */
    public static final String PORTAL = "portal";
}
