package de.beteiligungsbuch.service.council.feed.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.oparl.Members;

/**
 * Which organization of a feed is what. Only one of them can be the council itself; where two could
 * be, none is. Where two persons entered by hand that one is, it is. Pure.
 *
 * @param councils the ids of the council itself; none where it cannot be told
 */
record Gremien(Set<String> councils) {

    /** Believed only of feeds that are entered by hand. */
    private static final String ENTERED = "beteiligungsbuch:council";

    private static final int NAME = 300;

    private static final Pattern DISTRICT = Pattern
            .compile("(?U).*\\b(bezirksvertretung|bezirksbeirat|ortsbeirat|ortschaftsrat"
                    + "|stadtbezirksrat|ortsrat|bezirksausschuss)\\b.*");
    private static final Pattern COMMITTEE = Pattern
            .compile("(?U).*(ausschuss|ausschuß|kommission|beirat|unterausschuss)\\b.*");
    private static final Pattern DECIDES = Pattern.compile(
            "(?U)(zur )?(entscheidung|entscheidend|beschluss|beschlussfassung|beschließend)");
    private static final Pattern NOTES = Pattern.compile("(?U).*(kenntnis|information).*");

    /** Those of a feed. */
    static Gremien of(Feed feed, List<Node> organizations) {
        if (feed.kind() == Feed.Kind.MANUAL) {
            return new Gremien(organizations.stream()
                    .filter(node -> Members.flag(node.json(), ENTERED).orElse(false)).map(Node::id)
                    .collect(Collectors.toSet()));
        }
        String named = feed.settings().council();
        if (named != null) {
            return new Gremien(Set.of(named));
        }
        List<String> councils = organizations.stream()
                .filter(node -> CouncilName.fits(node.text("name")))
                .map(Node::id).toList();
        return new Gremien(councils.size() == 1 ? Set.copyOf(councils) : Set.of());
    }

    /** What it is. */
    Gremium gremium(@Nullable Node organization, @Nullable String id) {
        String name = organization == null ? null : organization.text("name");
        if (name == null) {
            return new Gremium("unbekannt", Gremium.Kind.OTHER);
        }
        boolean itself = id != null && councils.contains(id);
        return new Gremium(name.length() > NAME ? name.substring(0, NAME) : name,
                itself ? Gremium.Kind.COUNCIL : kind(plain(name)));
    }

    private static Gremium.Kind kind(String name) {
        if (DISTRICT.matcher(name).matches()) {
            return Gremium.Kind.DISTRICT_COUNCIL;
        }
        return COMMITTEE.matcher(name).matches()
                ? Gremium.Kind.COMMITTEE
                : Gremium.Kind.OTHER;
    }

    /**
     * What a Gremium is asked for. {@code authoritative} alone does not say it: servers set it on
     * what is only taken note of. Empty where it cannot be told.
     */
    static Optional<Role> role(@Nullable String said) {
        if (said == null) {
            return Optional.empty();
        }
        String role = plain(said);
        if (DECIDES.matcher(role).matches()) {
            return Optional.of(Role.DECIDING);
        }
        return Optional.of(NOTES.matcher(role).matches() ? Role.NOTING : Role.ADVISING);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.GERMAN).replaceAll("(?U)\\s+", " ").strip();
    }
}
