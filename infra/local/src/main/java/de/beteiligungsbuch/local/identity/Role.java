package de.beteiligungsbuch.local.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** As whom somebody may act. Here each role also has one user and one client of its name. */
public enum Role {
    CITIZEN, MODERATOR, EDITOR, CLERK, ADMIN;

    /** As it stands in a token. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name, if there is one. */
    public static Optional<Role> of(String claim) {
        return Arrays.stream(values()).filter(each -> each.claim().equals(claim)).findFirst();
    }

    /** All names, for people. */
    public static String all() {
        return Arrays.stream(values()).map(Role::claim).collect(Collectors.joining(", "));
    }
}
