package de.beteiligungsbuch.service.council.feed.facts;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** How councils of German cities, towns, villages and districts are called. */
public final class CouncilName {

    private static final Pattern COUNCIL = Pattern.compile(
            "(?U)(der )?(rat|stadtrat|gemeinderat|marktgemeinderat|ortsgemeinderat|kreistag"
                    + "|bürgerschaft|stadtverordnetenversammlung|gemeindevertretung"
                    + "|stadtvertretung|ratsversammlung|bezirkstag|verbandsgemeinderat"
                    + "|samtgemeinderat)( (der|des) (hanse|landeshaupt|kreis)?-?"
                    + "(stadt|gemeinde|hansestadt|landeshauptstadt|kreisstadt|landkreises|kreises)"
                    + "\\b[^,;:()/]*)?");

    private CouncilName() {}

    /** Whether that is the name of a council itself, in full. */
    public static boolean fits(@Nullable String name) {
        return name != null && COUNCIL.matcher(
                name.toLowerCase(Locale.GERMAN).replaceAll("(?U)\\s+", " ").strip()).matches();
    }
}
