package de.beteiligungsbuch.service.council.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledgerservice.security.CommandRoles;

/**
 * The parts of the console, in the order of the menu, and who may be there. The role admin may be
 * everywhere. A path outside of them is for the role admin alone.
 */
enum Place {

    FEEDS("/feeds", "admin"), QUESTIONS("/questions", "clerk"), MATCHING("/matching",
            "clerk"), ENTRIES("/entries", "clerk");

    private final String path;
    private final String role;

    Place(String path, String role) {
        this.path = path;
        this.role = role;
    }

    /** Its first page, below {@link Console#PATH}. */
    public String path() {
        return path;
    }

    /** Of its name, in the messages. */
    public String key() {
        return "menu." + name().toLowerCase(Locale.ROOT);
    }

    /** Where somebody with these roles may be, in the order of the menu. */
    static List<Place> of(List<String> roles) {
        return Arrays.stream(values()).filter(place -> roles.contains(place.role)
                || roles.contains(ActorRole.ADMIN.value())).toList();
    }

    /** The same as a table of rules. */
    static CommandRoles rules() {
        CommandRoles rules = CommandRoles.under(Console.PATH).allow("", ActorRole.CLERK);
        for (Place place : values()) {
            ActorRole role = new ActorRole(place.role);
            rules.allow(place.path, role).allow(place.path + "/**", role);
        }
        return rules.allow("/**", ActorRole.ADMIN);
    }
}
