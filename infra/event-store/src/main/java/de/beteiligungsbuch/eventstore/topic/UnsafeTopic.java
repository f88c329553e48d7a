package de.beteiligungsbuch.eventstore.topic;

/** A topic that is missing, or set up so that it could lose entries; the message says what to do. */
public final class UnsafeTopic extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeTopic(String message) {
        super(message);
    }

    static UnsafeTopic missing(String topic) {
        return new UnsafeTopic("topic " + topic + " does not exist; create it as the operators'"
                + " guide says, or let the service create it");
    }

    static UnsafeTopic setting(String topic, String setting, String found, String wanted) {
        return new UnsafeTopic("topic " + topic + ": " + setting + " is " + found + ", must be "
                + wanted);
    }
}
