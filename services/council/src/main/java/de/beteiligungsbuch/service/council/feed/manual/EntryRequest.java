package de.beteiligungsbuch.service.council.feed.manual;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.VorlageEvent.Kind;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledgerservice.input.Input;

/** What a person enters, as it comes; refused by the name of the field that is wrong. */
public record EntryRequest(
        FeedId feed,
        Drucksache drucksache,
        Kind kind,
        String title,
        @Nullable String proposal,
        String gremium,
        Boolean council,
        LocalDate meeting,
        Role role,
        Boolean open,
        @Nullable String agendaItem,
        @Nullable String outcome) {

    private static final int LINE = 300;
    private static final int PARAGRAPHS = 10_000;

    /** Checks what was entered. */
    public EntryRequest {
        feed = Input.required("feed", feed);
        drucksache = Input.required("drucksache", drucksache);
        kind = Input.required("kind", kind);
        title = Input.text("title", title, LINE);
        proposal = proposal == null ? null : Input.paragraph("proposal", proposal, PARAGRAPHS);
        gremium = Input.text("gremium", gremium, LINE);
        council = Input.required("council", council);
        meeting = Input.required("meeting", meeting);
        role = Input.required("role", role);
        open = Input.required("open", open);
        agendaItem = Input.optionalText("agendaItem", agendaItem, 50);
        outcome = Input.optionalText("outcome", outcome, PARAGRAPHS);
    }

    /** The same, checked. */
    public Entered entered() {
        return new Entered(drucksache, kind, title, proposal, gremium, council, meeting, role,
                open, agendaItem, outcome);
    }
}
