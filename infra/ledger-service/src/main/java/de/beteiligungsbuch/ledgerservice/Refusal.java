package de.beteiligungsbuch.ledgerservice;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A command that was understood and is refused: nothing was recorded. Each context has one subclass
 * with an enum of its reasons.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RefusalReason reason;
    private final @Nullable String field;
    private final transient List<Object> arguments;

    /**
     * @param reason    which rule was broken
     * @param field     of the request that broke it, as a JSON path ({@code parts[1].text}), or null
     * @param arguments for the text {@code <reason>.detail}, in its order
     */
    protected Refusal(RefusalReason reason, @Nullable String field, Object... arguments) {
        super(message(reason, field, arguments), null, false, false);
        this.reason = reason;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    private static String message(RefusalReason reason, @Nullable String field,
            Object... arguments) {
        return reason.name() + (field == null ? "" : " at " + field)
                + (arguments.length == 0 ? "" : " " + List.of(arguments));
    }

    /** Which rule was broken. */
    public RefusalReason reason() {
        return reason;
    }

    /** The field of the request that broke it, or null. */
    public @Nullable String field() {
        return field;
    }

    /** What the text about it needs to know. */
    public List<Object> arguments() {
        return arguments;
    }
}
