package de.beteiligungsbuch.ledger;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The name of a ledger: {@code participation}, {@code strategy}, {@code council}.
 *
 * @param value 1 to 63 of a-z, 0-9 and hyphen, beginning with a letter
 */
public record LedgerName(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    /** Processes, phases, formats and contributions. */
    public static final LedgerName PARTICIPATION = new LedgerName("participation");
    /** Ausgangsbilder, Zielbilder, Massnahmen and editions of the strategy. */
    public static final LedgerName STRATEGY = new LedgerName("strategy");
    /** Vorlagen, consultations and resolutions. */
    public static final LedgerName COUNCIL = new LedgerName("council");

    /** @throws IllegalArgumentException if the name is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LedgerName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a ledger name is 1 to 63 of a-z, 0-9 and hyphen, a letter first: " + value);
        }
    }

    /** The Kafka topic that is this ledger. */
    public String topic() {
        return "ledger." + value;
    }

    /** The compacted Kafka topic beside it that holds what its digests stand for. */
    public String contentTopic() {
        return "content." + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
