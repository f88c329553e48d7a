package de.beteiligungsbuch.ledger;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * In which role somebody acted ({@code actorrole}). An open list: a reader must expect roles that
 * it does not know.
 *
 * @param value 1 to 20 of a-z
 */
public record ActorRole(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z]{1,20}");

    /** Whoever takes part. */
    public static final ActorRole CITIZEN = new ActorRole("citizen");
    /** Runs the participation: phases, formats, contributions. */
    public static final ActorRole MODERATOR = new ActorRole("moderator");
    /** Revises the texts of the strategy. */
    public static final ActorRole EDITOR = new ActorRole("editor");
    /** Records what the council does. */
    public static final ActorRole CLERK = new ActorRole("clerk");
    /** Runs the software; erases personal data. */
    public static final ActorRole ADMIN = new ActorRole("admin");
    /** No person: a rule of the service itself, for example that a resolution adopts an edition. */
    public static final ActorRole POLICY = new ActorRole("policy");
    /** No person: what another system publishes, and was read there. */
    public static final ActorRole FEED = new ActorRole("feed");
    /** No person: the writer of the ledger itself. */
    public static final ActorRole WRITER = new ActorRole("writer");

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActorRole {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a role is 1 to 20 of a-z: " + value);
        }
    }

    /** As the constructor, but without making a role anew that is named here. */
    static ActorRole of(String value) {
        return switch (value) {
            case "citizen" -> CITIZEN;
            case "moderator" -> MODERATOR;
            case "editor" -> EDITOR;
            case "clerk" -> CLERK;
            case "admin" -> ADMIN;
            case "policy" -> POLICY;
            case "feed" -> FEED;
            case "writer" -> WRITER;
            default -> new ActorRole(value);
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
