package de.beteiligungsbuch.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The attributes of an entry, in the order in which {@link EntryDraft} writes them. */
enum Attribute {
    SPECVERSION, ID, SOURCE, TYPE, TIME, SUBJECT, DATACONTENTTYPE, DATASCHEMA, AGGREGATETYPE, AGGREGATESEQUENCE, CORRELATIONID, CAUSATIONID, ACTORROLE, ACTOR, TRACEPARENT, REQUESTID, REQUESTDIGEST, LEDGERINDEX, WRITEREPOCH, PREVIOUS;

    /** {@code data} stands before it. */
    static final Attribute FIRST_AFTER_DATA = LEDGERINDEX;

    private static final Map<String, Attribute> BY_WIRE_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(Attribute::wireName, Function.identity()));

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The attribute of that name; null if it is none of these. */
    static @Nullable Attribute of(String wireName) {
        return BY_WIRE_NAME.get(wireName);
    }

    /** The name on the wire. */
    String wireName() {
        return wireName;
    }
}
