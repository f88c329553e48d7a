package de.beteiligungsbuch.service.history.projection;

/** Somebody else has written these entries; nothing was changed. */
final class PositionTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PositionTaken(String topic, long expected) {
        super("the position of " + topic + " is no longer " + expected
                + ": another instance writes this projection; it is read anew");
    }
}
