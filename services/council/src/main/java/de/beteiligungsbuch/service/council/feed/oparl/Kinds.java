package de.beteiligungsbuch.service.council.feed.oparl;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What kind of object something is: by its type, else by where it stands. */
public final class Kinds {

    /** Never stored, whatever a server embeds: they are about people. */
    private static final Set<String> PEOPLE = Set.of("Person", "Membership");

    private static final Set<String> KNOWN = Set.of("System", "Body", "LegislativeTerm",
            "Organization", "Person", "Membership", "Meeting", "AgendaItem", "Paper",
            "Consultation", "File", "Location");

    private static final Map<String, String> BY_MEMBER = Map.ofEntries(
            Map.entry("agendaItem", "AgendaItem"), Map.entry("consultation", "Consultation"),
            Map.entry("mainFile", "File"), Map.entry("auxiliaryFile", "File"),
            Map.entry("derivativeFile", "File"), Map.entry("invitation", "File"),
            Map.entry("resultsProtocol", "File"), Map.entry("verbatimProtocol", "File"),
            Map.entry("resolutionFile", "File"), Map.entry("masterFile", "File"),
            Map.entry("location", "Location"), Map.entry("legislativeTerm", "LegislativeTerm"),
            Map.entry("organization", "Organization"), Map.entry("meeting", "Meeting"),
            Map.entry("paper", "Paper"), Map.entry("relatedPaper", "Paper"),
            Map.entry("person", "Person"), Map.entry("participant", "Person"),
            Map.entry("originatorPerson", "Person"), Map.entry("membership", "Membership"));

    private Kinds() {}

    /** By its {@code type}, of any version and any spelling of its address. */
    static Optional<String> ofType(JsonNode object) {
        String type = Members.text(object, "type");
        if (type == null) {
            return Optional.empty();
        }
        String name = type.substring(type.lastIndexOf('/') + 1);
        return KNOWN.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    /** That of an embedded object, by its type or by the member that holds it. */
    static Optional<String> embedded(JsonNode object, @Nullable String member) {
        return ofType(object)
                .or(() -> Optional.ofNullable(member == null ? null : BY_MEMBER.get(member)));
    }

    /** Whether objects of the kind are about people. */
    public static boolean isAboutPeople(String kind) {
        return PEOPLE.contains(kind);
    }
}
