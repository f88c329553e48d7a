package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.participation.ContributionEvent;

import static de.beteiligungsbuch.service.auditor.verdict.Verdict.PII_IN_LEAF;

/** Upon who contributed, by saying in an entry what must be possible to erase. */
final class PersonalDataAttacks {

    private static final Attack.Theme PERSONAL = new Attack.Theme(
            "personal data, with the city's keys");
    private static final int LONG = 60;

    private PersonalDataAttacks() {}

    static List<Attack> all() {
        return List.of(
                PERSONAL.attack("an answer that repeats the text", v -> answer(v, "text",
                        text -> text), PII_IN_LEAF),
                PERSONAL.attack("an answer that quotes the text in other letters", v -> answer(v,
                        "text", text -> "Sie sagten: \"" + text.toUpperCase(Locale.ROOT)
                                + "\" und mehr."),
                        PII_IN_LEAF),
                PERSONAL.attack("an answer that names the contributor",
                        v -> answer(v, "publicName", name -> "Danke, " + name + ", dafür."),
                        PII_IN_LEAF),
                PERSONAL.attack("a contribution from a department of the contributor's name",
                        PersonalDataAttacks::dezernat, PII_IN_LEAF));
    }

    private record Said(String contribution, String value) {}

    /** What somebody said or is called, if it is long enough to be told from others. */
    private static Said said(Victim victim, Rewriting rewriting, String field)
            throws IOException {
        for (String path : victim.files().below(LedgerName.PARTICIPATION + "/disclosures")) {
            for (String line : new String(victim.files().read(path), StandardCharsets.UTF_8)
                    .lines().toList()) {
                Disclosures disclosures = Disclosures
                        .parse(line.getBytes(StandardCharsets.UTF_8));
                for (String encoded : disclosures.disclosures()) {
                    Disclosure disclosure = Disclosure.decode(encoded);
                    if (disclosure.name().equals(field) && isTellable(disclosure)) {
                        return new Said(subject(rewriting, disclosures), disclosure.value());
                    }
                }
            }
        }
        throw new NotPossible("the export shows no " + field + " that is long enough");
    }

    private static boolean isTellable(Disclosure disclosure) {
        return disclosure.name().equals("text")
                ? disclosure.value().length() > LONG
                : disclosure.value().trim().indexOf(' ') > 2;
    }

    private static String subject(Rewriting rewriting, Disclosures disclosures) {
        return rewriting.lines().stream()
                .filter(line -> line.get("id").equals(disclosures.event().toString())).findFirst()
                .orElseThrow().get("subject");
    }

    private static void answer(Victim victim, String field, Function<String, String> reason)
            throws IOException {
        Rewriting rewriting = Rewriting.of(victim, LedgerName.PARTICIPATION);
        Said said = said(victim, rewriting, field);
        ContributionId id = ContributionId.of(said.contribution);
        rewriting.state(id, new ContributionEvent.ContributionAnswered(id,
                ContributionEvent.AnswerOutcome.NOTED, reason.apply(said.value),
                Instant.parse(rewriting.lines().getLast().get("time"))));
        rewriting.signAndFind(rewriting.lines().size() - 1);
    }

    /** The one field of a contribution that is free text and not behind a digest. */
    private static void dezernat(Victim victim) throws IOException {
        Rewriting rewriting = Rewriting.of(victim, LedgerName.PARTICIPATION);
        Said said = said(victim, rewriting, "publicName");
        int last = rewriting.last(line -> line
                .is(ContributionEvent.ContributionSubmitted.class)
                && line.get("subject").compareTo(said.contribution) != 0);
        rewriting.lines().get(last).data().put("dezernat", said.value);
        rewriting.signAndFind(last);
    }
}
