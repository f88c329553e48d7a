package de.beteiligungsbuch.service.participation.command;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The fields of a contribution that may hold personal data. */
public enum PersonalField {
    /** What was said. */
    @JsonProperty("text")
    TEXT("text"),
    /** The name under which somebody wanted to appear. */
    @JsonProperty("publicName")
    PUBLIC_NAME("publicName");

    private final String disclosure;

    PersonalField(String disclosure) {
        this.disclosure = disclosure;
    }

    /** The name of its disclosure. */
    public String disclosure() {
        return disclosure;
    }
}
