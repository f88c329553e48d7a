package de.beteiligungsbuch.service.auditor.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.History;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.Texts;
import de.beteiligungsbuch.history.VorlageHistory;
import de.beteiligungsbuch.history.view.VorlageView;
import de.beteiligungsbuch.ledger.id.EntityId;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/** What a person means by a name: an id, {@code Zielbild 3}, {@code 3}, a Drucksache. */
public final class Named {

    private static final Pattern NUMBERED = Pattern
            .compile("(?:(ausgangsbild|zielbild|massnahme|maßnahme)[ :/-]?)?([0-9]{1,4})");

    private Named() {}

    /**
     * The one thing of that name.
     *
     * @throws CouldNotTell if there is none, or more than one
     */
    public static List<History> find(String name, Rebuilt rebuilt) {
        String wanted = name.strip();
        List<History> found = new ArrayList<>();
        Matcher numbered = NUMBERED.matcher(wanted.toLowerCase(Locale.ROOT));
        if (numbered.matches()) {
            EntityKind kind = kind(Objects.requireNonNullElse(numbered.group(1), "zielbild"));
            int number = Integer.parseInt(numbered.group(2));
            rebuilt.all(TextHistory.class).stream().filter(text -> text.ref().kind() == kind
                    && text.draft() != null && text.draft().number() == number).forEach(found::add);
        } else if (wanted.length() == 36) {
            byId(wanted, rebuilt, found);
        } else {
            rebuilt.all(VorlageHistory.class).stream()
                    .filter(vorlage -> VorlageView.of(vorlage, rebuilt.seen())
                            .filter(view -> isPaper(wanted, view)).isPresent())
                    .forEach(found::add);
        }
        if (found.isEmpty()) {
            throw new CouldNotTell("There is no " + name + " at " + rebuilt.positions()
                    + ". Name an id, 'Zielbild 3', 'Ausgangsbild 1', 'Massnahme 2' or a"
                    + " Drucksache such as 38472-25/1.");
        }
        return found;
    }

    /** The one text of that name of which some version is known. */
    public static TextHistory text(String name, Rebuilt rebuilt) {
        List<TextHistory> texts = find(name, rebuilt).stream()
                .filter(TextHistory.class::isInstance).map(TextHistory.class::cast)
                .filter(text -> Texts.version(text) > 0).toList();
        if (texts.size() != 1) {
            throw new CouldNotTell(name + " names " + texts.size() + " texts: "
                    + texts.stream().map(TextHistory::ref).toList() + "; name one by its id");
        }
        return texts.getFirst();
    }

    private static boolean isPaper(String wanted, VorlageView view) {
        return view.drucksache().number().equals(wanted) || view.revisions().stream()
                .anyMatch(revision -> revision.drucksache().number().equals(wanted));
    }

    private static void byId(String wanted, Rebuilt rebuilt, List<History> found) {
        try {
            UUID id = EntityId.parse(wanted);
            for (EntityKind kind : EntityKind.values()) {
                rebuilt.seen().find(new EntityRef(kind, id)).ifPresent(found::add);
            }
        } catch (IllegalArgumentException e) {
            throw new CouldNotTell(wanted + " is no id: " + e.getMessage(), e);
        }
    }

    private static EntityKind kind(String word) {
        return switch (word) {
            case "ausgangsbild" -> EntityKind.AUSGANGSBILD;
            case "zielbild" -> EntityKind.ZIELBILD;
            default -> EntityKind.MASSNAHME;
        };
    }
}
