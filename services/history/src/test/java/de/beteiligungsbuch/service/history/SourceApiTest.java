package de.beteiligungsbuch.service.history;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.DocumentRole;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryConfirmed;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntrySubmitted;
import de.beteiligungsbuch.council.ManualEntryId;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceEvent.Concerns;
import de.beteiligungsbuch.council.SourceEvent.DocumentObserved;
import de.beteiligungsbuch.council.SourceEvent.DocumentVanished;
import de.beteiligungsbuch.council.SourceObjectId;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.SubjectConfirmed;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.history.SmallHistory;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.EntityId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.testing.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** What the query API tells of the sources of papers and resolutions. */
class SourceApiTest {

    private static final SmallHistory STORY = CityLedgers.STORY;
    private static final Instant THEN = Instant.parse("2026-02-16T09:00:00Z");
    private static final FeedId FEED = FeedId.next();
    private static final SourceDigest ONE = SourceDigest.of(new byte[]{1});
    private static final SourceDigest TWO = SourceDigest.of(new byte[]{2});
    private static RunningHistory history;

    private final VorlageId paper = VorlageId.next();
    private final ResolutionId resolution = ResolutionId.next();

    @BeforeAll
    static void start() {
        history = RunningHistory.start(TestPostgres.database()).caughtUp();
    }

    @AfterAll
    static void stop() {
        history.close();
    }

    private static LedgerEntry say(EntityId subject, Object event) {
        return STORY.ledgers.append(subject, event);
    }

    private static void read() {
        CityLedgers.append(STORY.ledgers);
        history.caughtUp();
    }

    private void resolve(SourceRef source) {
        ConsultationId consultation = ConsultationId.next();
        Gremium council = new Gremium("Rat", Gremium.Kind.COUNCIL);
        say(paper, new VorlageRegistered(paper, new Drucksache("900-26"),
                new VorlageEvent.Content(VorlageEvent.Kind.MOTION, "Antrag", null, null, null, null,
                        List.of(), List.of()),
                THEN, null, source));
        say(paper, new ConsultationScheduled(paper, consultation, council,
                VorlageEvent.Role.DECIDING, new PublishedDate("2026-02-10"), true, null, THEN));
        say(paper, new ResolutionRecorded(paper, resolution, consultation, council,
                new VorlageEvent.Decision("beschlossen", Outcome.ADOPTED, "clerk", null), null,
                THEN, null, source));
    }

    private static SourceRef source(String object) {
        return new SourceRef(FEED, object, THEN, SourceDigest.of(new byte[]{9}));
    }

    private boolean isListed(String list, EntityId id) {
        return history.json(list).get("items").valueStream()
                .anyMatch(item -> item.get("id").asString().equals(id.toString()));
    }

    @Test
    void documents_stand_with_paper_and_resolution_and_their_exchange_is_a_change_of_the_source() {
        String file = "https://ris.example.org/oparl/file/8817";
        SourceObjectId object = SourceObjectId.of(FEED, file);
        Concerns concerns = new Concerns(List.of(paper), List.of(resolution));
        Document first = new Document(ONE, "application/pdf", 183_204);
        Document second = new Document(TWO, "application/pdf", 183_205);
        resolve(source("https://ris.example.org/oparl/paper/900"));
        say(object, new DocumentObserved(object, source(file), DocumentRole.MAIN_FILE, first, null,
                false, concerns, THEN));
        say(object, new DocumentObserved(object, source(file), DocumentRole.MAIN_FILE, second, ONE,
                true, concerns, THEN.plusSeconds(60)));
        say(object, new DocumentVanished(object, source(file), DocumentRole.MAIN_FILE, second,
                concerns, THEN.plusSeconds(120)));
        read();

        JsonNode told = history.json("/resolutions/" + resolution);
        assertThat(told.get("sourceChanges").valueStream()
                .map(change -> change.get("what").asString()))
                .containsExactly("DOCUMENT_CHANGED", "DOCUMENT_VANISHED");
        JsonNode exchanged = told.get("sourceChanges").get(0).get("document");
        assertThat(exchanged.get("before").asString()).isEqualTo(ONE.hex());
        assertThat(exchanged.get("sha256").asString()).isEqualTo(TWO.hex());
        JsonNode document = history.json("/vorlagen/" + paper).get("documents").get(0);
        assertThat(document.get("sha256").asString()).isEqualTo(TWO.hex());
        assertThat(document.get("size").asLong()).isEqualTo(183_205);
        assertThat(document.get("gone").get("occurredAt").asString())
                .isEqualTo("2026-02-16T09:02:00Z");
        assertThat(history.json("/resolutions/" + resolution + "?validAt=2026-02-16T09:00:30Z")
                .get("documents").get(0).get("sha256").asString()).isEqualTo(ONE.hex());
    }

    @Test
    void what_came_by_hand_names_the_entries_of_both_persons() {
        ManualEntryId entry = ManualEntryId.next();
        SourceRef source = source(entry + "/paper");
        LedgerEntry submitted = say(entry, new ManualEntrySubmitted(entry, FEED, source.sha256(),
                new Document(ONE, "application/pdf", 183_204), THEN));
        LedgerEntry confirmed = say(entry,
                new ManualEntryConfirmed(entry, source.sha256(), THEN));
        resolve(source);
        read();

        JsonNode entered = history.json("/resolutions/" + resolution).get("entered");
        assertThat(entered.get("submitted").get("entry").get("eventId").asString())
                .isEqualTo(submitted.id().toString());
        assertThat(entered.get("confirmed").get("entry").get("eventId").asString())
                .isEqualTo(confirmed.id().toString());
        assertThat(history.json("/vorlagen/" + paper).get("entered")).isEqualTo(entered);
    }

    @Test
    void a_resolution_is_strategic_once_its_paper_was_confirmed_to_concern_the_strategy() {
        resolve(source("https://ris.example.org/oparl/paper/901"));
        read();
        assertThat(isListed("/resolutions?newest=true", resolution)).isTrue();
        assertThat(isListed("/resolutions?newest=true&strategic=true", resolution)).isFalse();

        say(paper, new SubjectConfirmed(paper, new Subject.OfEdition(STORY.strategy, 1), List.of(),
                THEN));
        read();

        assertThat(isListed("/resolutions?newest=true&strategic=true", resolution)).isTrue();
        assertThat(isListed("/vorlagen?newest=true&strategic=true", paper)).isTrue();
        assertThat(history.json("/editions/" + STORY.strategy + "/1").get("concernedBy")
                .valueStream().map(one -> one.get("vorlage").asString()))
                .contains(paper.toString());
        assertThat(isListed("/resolutions?newest=true&strategic=true&validAt=2026-02-15",
                resolution)).isFalse();
    }
}
