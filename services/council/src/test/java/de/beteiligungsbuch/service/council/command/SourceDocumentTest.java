package de.beteiligungsbuch.service.council.command;

import java.time.Instant;
import java.util.List;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.DocumentRole;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceEvent.Concerns;
import de.beteiligungsbuch.council.SourceEvent.DocumentObserved;
import de.beteiligungsbuch.council.SourceEvent.DocumentVanished;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectVanished;
import de.beteiligungsbuch.council.SourceObjectId;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.service.council.command.OnFeed.NoteDocument;
import de.beteiligungsbuch.service.council.command.OnFeed.NoteDocumentGone;
import de.beteiligungsbuch.service.council.command.OnFeed.NoteSource;

class SourceDocumentTest {

    private static final FeedId FEED = FeedId.next();
    private static final String FILE = "https://ris.example/file/1";
    private static final SourceObjectId ID = SourceObjectId.of(FEED, FILE);
    private static final Instant NOW = Instant.parse("2026-03-05T08:00:00Z");
    private static final SourceRef SOURCE = new SourceRef(FEED, FILE, NOW, digest(0));
    private static final Concerns CONCERNS = new Concerns(List.of(VorlageId.next()), List.of());
    private static final Concerns MORE = new Concerns(List.of(VorlageId.next(), VorlageId.next()),
            List.of());
    private static final Document FIRST = new Document(digest(1), "application/pdf", 100);
    private static final Document OTHER = new Document(digest(2), "application/pdf", 100);

    private FixtureConfiguration<SourceObject> file = new AggregateTestFixture<>(
            SourceObject.class);

    @BeforeEach
    void a_file() {
        file = new AggregateTestFixture<>(SourceObject.class);
    }

    private static SourceDigest digest(int of) {
        return SourceDigest.of(new byte[]{(byte) of});
    }

    private static NoteDocument note(Document document, boolean silent, Concerns concerns) {
        return new NoteDocument(ID, SOURCE, DocumentRole.MAIN_FILE, document, silent, concerns,
                NOW);
    }

    private static NoteDocumentGone gone() {
        return new NoteDocumentGone(ID, SOURCE, DocumentRole.MAIN_FILE, CONCERNS, NOW);
    }

    private static DocumentObserved observed(Document document, @Nullable Document before,
            boolean silent) {
        return new DocumentObserved(ID, SOURCE, DocumentRole.MAIN_FILE, document,
                before == null ? null : before.sha256(), silent, CONCERNS, NOW);
    }

    private static DocumentVanished vanished() {
        return new DocumentVanished(ID, SOURCE, DocumentRole.MAIN_FILE, FIRST, CONCERNS, NOW);
    }

    @Test
    void the_first_bytes_are_never_a_silent_change() {
        file.givenNoPriorActivity().when(note(FIRST, true, CONCERNS))
                .expectEvents(observed(FIRST, null, false));
    }

    @Test
    void other_bytes_name_those_before() {
        file.given(observed(FIRST, null, false)).when(note(OTHER, true, CONCERNS))
                .expectEvents(observed(OTHER, FIRST, true));
    }

    @Test
    void the_same_bytes_are_not_recorded_again() {
        file.given(observed(FIRST, null, false)).when(note(FIRST, true, CONCERNS))
                .expectNoEvents().expectException(CouncilRefused.class);
    }

    @Test
    void the_same_bytes_under_another_name_of_their_type_are_not_recorded_again() {
        file.given(observed(FIRST, null, false))
                .when(note(new Document(FIRST.sha256(), "text/plain", 100), true, CONCERNS))
                .expectNoEvents().expectException(CouncilRefused.class);
    }

    @Test
    void the_same_bytes_are_recorded_again_where_they_concern_more() {
        file.given(observed(FIRST, null, false)).when(note(FIRST, true, MORE))
                .expectEvents(new DocumentObserved(ID, SOURCE, DocumentRole.MAIN_FILE, FIRST,
                        FIRST.sha256(), false, MORE, NOW));
    }

    @Test
    void what_vanished_names_what_it_was_at_last() {
        file.given(observed(OTHER, null, false), observed(FIRST, OTHER, false)).when(gone())
                .expectEvents(vanished());
    }

    @Test
    void what_was_never_there_does_not_vanish() {
        file.givenNoPriorActivity().when(gone()).expectNoEvents()
                .expectException(CouncilRefused.class);
    }

    @Test
    void nothing_vanishes_twice() {
        file.given(observed(FIRST, null, false), vanished()).when(gone()).expectNoEvents()
                .expectException(CouncilRefused.class);
    }

    @Test
    void what_had_vanished_and_is_there_again_is_recorded_as_not_silent() {
        file.given(observed(FIRST, null, false), vanished()).when(note(FIRST, true, CONCERNS))
                .expectEvents(observed(FIRST, FIRST, false));
    }

    @Test
    void a_document_does_not_bring_back_the_object_that_named_it() {
        SourceObjectVanished vanished = new SourceObjectVanished(ID, SOURCE, "File", CONCERNS,
                NOW);
        file.given(vanished, observed(FIRST, null, false)).when(new NoteSource(ID, vanished))
                .expectNoEvents().expectException(CouncilRefused.class);
    }
}
