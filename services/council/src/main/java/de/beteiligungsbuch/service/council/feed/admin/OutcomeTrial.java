package de.beteiligungsbuch.service.council.feed.admin;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.service.council.feed.facts.CouncilName;
import de.beteiligungsbuch.service.council.feed.oparl.Members;

/** What of a server's first pages matters for whether the council adopted something. Pure. */
final class OutcomeTrial {

    private OutcomeTrial() {}

    static List<Sentence> sentences(List<ListTrial> lists) {
        List<Sentence> sentences = new ArrayList<>();
        List<String> councils = objects(lists, "Organization").stream()
                .map(json -> Members.text(json, "name")).filter(OutcomeTrial::isCouncil)
                .map(String::valueOf).toList();
        sentences.add(councils.size() == 1
                ? Sentence.fact("Der Rat selbst ist „" + councils.getFirst() + "“.",
                        "The council itself is \"" + councils.getFirst() + "\".")
                : Sentence.lack(
                        "Welches Gremium der Rat selbst ist, ist nicht zu erkennen (" + councils
                                + "): Bitte in den Einstellungen nennen, sonst gilt nichts als vom"
                                + " Rat beschlossen.",
                        "Which organization is the council itself cannot be told (" + councils
                                + "): name it in the settings, or nothing counts as adopted by"
                                + " it."));
        List<JsonNode> items = objects(lists, "AgendaItem");
        long silent = items.stream().filter(json -> Members.flag(json, "public").isEmpty()).count();
        long results = items.stream().filter(json -> Members.text(json, "result") != null).count();
        sentences.add(Sentence.fact(
                results + " von " + items.size() + " Tagesordnungspunkten nennen ein Ergebnis.",
                results + " of " + items.size() + " agenda items name an outcome."));
        if (silent > 0) {
            sentences.add(Sentence.lack(silent
                    + " Tagesordnungspunkte sagen nicht, ob sie öffentlich sind: Nichts davon gilt"
                    + " als beschlossen, solange die Einstellungen nichts anderes sagen.",
                    silent + " agenda items do not say whether they are public: none of them counts"
                            + " as adopted unless the settings say otherwise."));
        }
        long roles = objects(lists, "Consultation").stream()
                .filter(json -> Members.text(json, "role") == null).count();
        if (roles > 0) {
            sentences.add(Sentence.lack(roles
                    + " Beratungen sagen nicht, wozu das Gremium gefragt ist; „authoritative“"
                    + " allein sagt es nicht.",
                    roles + " consultations do not say what the Gremium is asked for;"
                            + " \"authoritative\" alone does not."));
        }
        return sentences;
    }

    private static boolean isCouncil(@Nullable String name) {
        return CouncilName.fits(name);
    }

    private static List<JsonNode> objects(List<ListTrial> lists, String kind) {
        return lists.stream().flatMap(list -> list.objects(kind).stream()).toList();
    }
}
