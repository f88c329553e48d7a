package de.beteiligungsbuch.history.view;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryConfirmed;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntrySubmitted;
import de.beteiligungsbuch.council.ManualEntryId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.history.LedgerWriting;
import de.beteiligungsbuch.history.Replay;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.VorlageId;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of a paper that came by hand. */
class EnteredTest {

    private static final Instant THEN = Instant.parse("2026-02-16T09:00:00Z");
    private static final FeedId FEED = FeedId.next();
    private static final ManualEntryId ENTRY = ManualEntryId.next();
    private static final VorlageId VORLAGE = VorlageId.next();
    private static final SourceDigest FACTS = SourceDigest.of(new byte[]{2});
    private static final Document DOCUMENT = new Document(SourceDigest.of(new byte[]{3}),
            "application/pdf", 183_204);

    private final LedgerWriting ledgers = new LedgerWriting();

    private LedgerEntry submitted() {
        return ledgers.append(ENTRY, new ManualEntrySubmitted(ENTRY, FEED, FACTS, DOCUMENT, THEN));
    }

    private LedgerEntry confirmed() {
        return ledgers.append(ENTRY, new ManualEntryConfirmed(ENTRY, FACTS, THEN));
    }

    private void registered(SourceRef source) {
        ledgers.append(VORLAGE, new VorlageRegistered(VORLAGE, new Drucksache("1"),
                new VorlageEvent.Content(VorlageEvent.Kind.MOTION, "Antrag", null, null, null, null,
                        List.of(), List.of()),
                THEN, null, source));
    }

    private VorlageView vorlage() {
        Replay replay = ledgers.replay(Cut.NONE);
        return VorlageView.of(replay.vorlage(VORLAGE).orElseThrow(), replay).orElseThrow();
    }

    private static SourceRef source(SourceDigest facts) {
        return new SourceRef(FEED, ENTRY + "/paper", THEN, facts);
    }

    @Test
    void it_names_the_entries_of_both_persons_and_the_document() {
        LedgerEntry first = submitted();
        LedgerEntry second = confirmed();
        registered(source(FACTS));

        assertThat(vorlage().entered()).isNotNull().satisfies(entered -> {
            assertThat(entered.document()).isEqualTo(DOCUMENT);
            assertThat(entered.submitted().entry().index()).isEqualTo(first.index());
            assertThat(entered.confirmed()).isNotNull().satisfies(
                    told -> assertThat(told.entry().index()).isEqualTo(second.index()));
        });
    }

    @Test
    void nobody_is_said_to_have_confirmed_what_nobody_confirmed() {
        submitted();
        registered(source(FACTS));

        assertThat(vorlage().entered()).isNotNull().extracting(EnteredView::confirmed).isNull();
    }

    @Test
    void a_fact_that_is_not_what_was_entered_did_not_come_that_way() {
        submitted();
        confirmed();
        registered(source(SourceDigest.of(new byte[]{7})));

        assertThat(vorlage().entered()).isNull();
    }

    @Test
    void neither_did_one_of_a_server() {
        registered(new SourceRef(FEED, "https://ris.example.org/paper/1", THEN, FACTS));

        assertThat(vorlage().entered()).isNull();
    }
}
