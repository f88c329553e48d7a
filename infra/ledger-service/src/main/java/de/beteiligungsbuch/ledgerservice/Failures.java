package de.beteiligungsbuch.ledgerservice;

import java.util.Optional;

/** Looks through the wrappers that a framework puts around a failure. */
public final class Failures {

    private static final int DEEPEST = 20;

    private Failures() {}

    /** The first of that type among a failure and its causes. */
    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }

    /** The failure as something that can be thrown anywhere; errors are thrown at once. */
    public static RuntimeException unchecked(Throwable failure) {
        return switch (failure) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException(failure);
        };
    }
}
