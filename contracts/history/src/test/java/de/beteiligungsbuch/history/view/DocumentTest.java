package de.beteiligungsbuch.history.view;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.DocumentRole;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceEvent;
import de.beteiligungsbuch.council.SourceEvent.Concerns;
import de.beteiligungsbuch.council.SourceEvent.DocumentObserved;
import de.beteiligungsbuch.council.SourceEvent.DocumentVanished;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectObserved;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectVanished;
import de.beteiligungsbuch.council.SourceObjectId;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.history.Replay;
import de.beteiligungsbuch.history.SmallHistory;
import de.beteiligungsbuch.history.SourceNews.What;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What is told of the documents behind a paper and a resolution. */
class DocumentTest {

    private static final FeedId FEED = FeedId.next();
    private static final String FILE = "https://ris.example.org/oparl/file/8817";
    private static final SourceObjectId OBJECT = SourceObjectId.of(FEED, FILE);
    private static final SourceDigest ONE = SourceDigest.of(new byte[]{1});
    private static final SourceDigest TWO = SourceDigest.of(new byte[]{2});

    private final SmallHistory history = new SmallHistory();

    private static SourceRef source() {
        return new SourceRef(FEED, FILE, Instant.parse("2026-02-01T03:00:00Z"),
                SourceDigest.of(new byte[]{9}));
    }

    private Concerns concerns() {
        return new Concerns(List.of(history.vorlage), List.of(history.resolution));
    }

    private void told(SourceEvent event) {
        history.ledgers.append(OBJECT, event);
    }

    private void fetched(SourceDigest bytes, @Nullable SourceDigest before, boolean silent,
            String when) {
        told(new DocumentObserved(OBJECT, source(), DocumentRole.MAIN_FILE,
                new Document(bytes, "application/pdf", 183_204), before, silent, concerns(),
                Instant.parse(when)));
    }

    private void gone(SourceDigest last, String when) {
        told(new DocumentVanished(OBJECT, source(), DocumentRole.MAIN_FILE,
                new Document(last, "application/pdf", 183_204), concerns(), Instant.parse(when)));
    }

    private ResolutionView resolution(Cut cut) {
        Replay replay = history.ledgers.replay(cut);
        return ResolutionView.of(replay.resolution(history.resolution).orElseThrow(), replay)
                .orElseThrow();
    }

    private VorlageView vorlage() {
        Replay replay = history.ledgers.replay(Cut.NONE);
        return VorlageView.of(replay.vorlage(history.vorlage).orElseThrow(), replay).orElseThrow();
    }

    @Test
    void a_document_stands_with_its_hash_and_that_it_was_fetched_is_no_change_of_the_source() {
        fetched(ONE, null, false, "2026-02-01T03:00:05Z");

        assertThat(vorlage().documents()).singleElement().satisfies(document -> {
            assertThat(document.object()).isEqualTo(FILE);
            assertThat(document.role()).isEqualTo(DocumentRole.MAIN_FILE);
            assertThat(document.sha256()).isEqualTo(ONE);
            assertThat(document.mediaType()).isEqualTo("application/pdf");
            assertThat(document.size()).isEqualTo(183_204);
            assertThat(document.versions()).isOne();
            assertThat(document.seen().occurredAt()).isEqualTo("2026-02-01T03:00:05Z");
            assertThat(document.gone()).isNull();
        });
        assertThat(resolution(Cut.NONE).documents()).isEqualTo(vorlage().documents());
        assertThat(resolution(Cut.NONE).sourceChanges()).isEmpty();
    }

    @Test
    void one_that_was_exchanged_silently_shows_the_hash_before_and_after() {
        fetched(ONE, null, false, "2026-02-01T03:00:05Z");
        fetched(TWO, ONE, true, "2026-03-01T03:00:05Z");

        assertThat(resolution(Cut.NONE).sourceChanges()).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(What.DOCUMENT_CHANGED);
            assertThat(change.silent()).isTrue();
            assertThat(change.document()).isEqualTo(new SourceChange.Exchanged(
                    DocumentRole.MAIN_FILE, ONE, TWO, "application/pdf", 183_204));
        });
        assertThat(resolution(Cut.NONE).documents())
                .extracting(DocumentView::sha256, DocumentView::versions)
                .containsExactly(tuple(TWO, 2));
        assertThat(resolution(Cut.parse(null, "2026-02-15")).documents())
                .extracting(DocumentView::sha256, DocumentView::versions)
                .containsExactly(tuple(ONE, 1));
    }

    @Test
    void one_that_is_gone_says_since_when_and_one_that_came_back_unchanged_says_so() {
        fetched(ONE, null, false, "2026-02-01T03:00:05Z");
        gone(ONE, "2026-03-01T03:00:05Z");

        assertThat(vorlage().documents().getFirst().gone()).isNotNull()
                .extracting(Told::occurredAt).hasToString("2026-03-01T03:00:05Z");

        fetched(ONE, ONE, false, "2026-04-01T03:00:05Z");

        assertThat(vorlage().documents()).singleElement().satisfies(document -> {
            assertThat(document.gone()).isNull();
            assertThat(document.versions()).isOne();
            assertThat(document.seen().occurredAt()).isEqualTo("2026-02-01T03:00:05Z");
        });
        assertThat(vorlage().sourceChanges()).extracting(SourceChange::what)
                .containsExactly(What.DOCUMENT_VANISHED, What.DOCUMENT_OBSERVED);
    }

    @Test
    void one_that_concerns_more_than_before_is_no_change() {
        fetched(ONE, null, false, "2026-02-01T03:00:05Z");
        fetched(ONE, ONE, false, "2026-04-01T03:00:05Z");

        assertThat(vorlage().sourceChanges()).isEmpty();
        assertThat(vorlage().documents()).hasSize(1);
    }

    @Test
    void a_file_that_the_feed_has_no_more_takes_its_document_with_it_and_brings_it_back() {
        fetched(ONE, null, false, "2026-02-01T03:00:05Z");
        told(new SourceObjectVanished(OBJECT, source(), "File", concerns(),
                Instant.parse("2026-05-01T03:00:00Z")));

        assertThat(vorlage().documents().getFirst().gone()).isNotNull();

        told(new SourceObjectObserved(OBJECT, source(), "File", null, concerns(),
                Instant.parse("2026-06-01T03:00:00Z")));

        assertThat(vorlage().documents().getFirst().gone()).isNull();
    }

    @Test
    void a_file_that_is_there_again_does_not_bring_a_document_back_that_was_gone_before_it() {
        fetched(ONE, null, false, "2026-02-01T03:00:05Z");
        gone(ONE, "2026-03-01T03:00:05Z");
        told(new SourceObjectVanished(OBJECT, source(), "File", concerns(),
                Instant.parse("2026-05-01T03:00:00Z")));
        told(new SourceObjectObserved(OBJECT, source(), "File", null, concerns(),
                Instant.parse("2026-06-01T03:00:00Z")));

        assertThat(vorlage().documents().getFirst().gone()).isNotNull()
                .extracting(Told::occurredAt).hasToString("2026-03-01T03:00:05Z");
    }
}
