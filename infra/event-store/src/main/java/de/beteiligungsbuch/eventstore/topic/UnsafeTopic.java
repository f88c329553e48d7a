package de.beteiligungsbuch.eventstore.topic;

/** A topic that is missing, or set up so that it could lose entries; the message says what to do. */
public final class UnsafeTopic extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean missing;

    private UnsafeTopic(String message, boolean missing) {
        super(message);
        this.missing = missing;
    }

    /** Whether the topic is not there at all; a broker that is just starting may say so too. */
    public boolean isMissing() {
        return missing;
    }

    static UnsafeTopic missing(String topic) {
        return new UnsafeTopic("topic " + topic + " does not exist; create it as the operators'"
                + " guide says, or let the service create it", true);
    }

    static UnsafeTopic setting(String topic, String setting, String found, String wanted) {
        return new UnsafeTopic(
                "topic " + topic + ": " + setting + " is " + found + ", must be " + wanted, false);
    }
}
