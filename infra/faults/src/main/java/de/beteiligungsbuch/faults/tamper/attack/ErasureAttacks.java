package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.participation.ContributionEvent;

import static de.beteiligungsbuch.service.auditor.verdict.Verdict.ERASE_INCOMPLETE;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.ERASE_UNLOGGED;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.REPLAY_DIVERGES;

/** Upon erasing and withholding, written and signed with the city's own keys. */
final class ErasureAttacks {

    private static final Attack.Theme ERASURES = new Attack.Theme("erasures, with the city's keys");

    private ErasureAttacks() {}

    static List<Attack> all() {
        return List.of(
                ERASURES.attack("a text still there that an entry erased",
                        ErasureAttacks::keepText, ERASE_INCOMPLETE),
                ERASURES.attack("an erasure of something that never was",
                        ErasureAttacks::eraseNothing, REPLAY_DIVERGES),
                ERASURES.attack("another field erased than the one that is gone",
                        ErasureAttacks::eraseOther, ERASE_UNLOGGED, REPLAY_DIVERGES),
                ERASURES.attack("the entry left out that erased a text",
                        ErasureAttacks::leaveOutErasure, ERASE_UNLOGGED),
                ERASURES.attack("a text missing that was withheld and is released",
                        ErasureAttacks::release, ERASE_UNLOGGED));
    }

    private record Open(
            EventId event,
            ContributionId contribution,
            Instant then,
            String path,
            String line) {}

    /** A contribution whose text anybody can read. */
    private static Open open(Victim victim, Rewriting rewriting) throws IOException {
        for (String path : victim.files().below(LedgerName.PARTICIPATION + "/disclosures")) {
            for (String line : text(victim, path).lines().toList()) {
                Disclosures disclosures = Disclosures
                        .parse(line.getBytes(StandardCharsets.UTF_8));
                if (Disclosure.decode(disclosures.disclosures().getFirst()).name()
                        .equals("text")) {
                    Rewriting.Line entry = rewriting.lines().stream()
                            .filter(one -> one.get("id").equals(disclosures.event().toString()))
                            .findFirst().orElseThrow();
                    return new Open(disclosures.event(), ContributionId.of(entry.get("subject")),
                            Instant.parse(entry.get("time")), path, line);
                }
            }
        }
        throw new NotPossible("the export shows no text of a contribution");
    }

    private static String text(Victim victim, String path) throws IOException {
        return new String(victim.files().read(path), StandardCharsets.UTF_8);
    }

    private static void erase(Rewriting rewriting, Open open, EventId event, String field) {
        rewriting.state(open.contribution, new ContributionEvent.PersonalDataErased(
                open.contribution, ContributionEvent.LegalGround.OBJECTION,
                List.of(new ContributionEvent.ErasedField(event, field)), open.then));
    }

    private static void keepText(Victim victim) throws IOException {
        Rewriting rewriting = Rewriting.of(victim, LedgerName.PARTICIPATION);
        Open open = open(victim, rewriting);
        erase(rewriting, open, open.event, "text");
        rewriting.sign();
    }

    private static void eraseNothing(Victim victim) throws IOException {
        Rewriting rewriting = Rewriting.of(victim, LedgerName.PARTICIPATION);
        Open open = open(victim, rewriting);
        erase(rewriting, open, EventId.next(), "text");
        rewriting.signAndFind(rewriting.lines().size() - 1);
    }

    private static void eraseOther(Victim victim) throws IOException {
        Rewriting rewriting = Rewriting.of(victim, LedgerName.PARTICIPATION);
        Open open = open(victim, rewriting);
        erase(rewriting, open, open.event, "publicName");
        victim.files().write(open.path,
                text(victim, open.path).replace(open.line + "\n", "")
                        .getBytes(StandardCharsets.UTF_8));
        rewriting.sign();
    }

    private static void leaveOutErasure(Victim victim) throws IOException {
        Rewriting rewriting = Rewriting.of(victim, LedgerName.PARTICIPATION);
        rewriting.remove(rewriting.first(ContributionEvent.PersonalDataErased.class));
        rewriting.sign();
    }

    private static void release(Victim victim) throws IOException {
        Rewriting rewriting = Rewriting.of(victim, LedgerName.PARTICIPATION);
        Rewriting.Line withheld = rewriting.lines().get(rewriting
                .first(ContributionEvent.ContributionWithheld.class));
        ContributionId contribution = ContributionId.of(withheld.get("subject"));
        rewriting.state(contribution, new ContributionEvent.ContributionReleased(contribution,
                Instant.parse(withheld.get("time"))));
        rewriting.sign();
    }
}
