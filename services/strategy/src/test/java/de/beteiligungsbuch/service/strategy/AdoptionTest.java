package de.beteiligungsbuch.service.strategy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.service.strategy.Surroundings.Answer;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyAdopted;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyReturned;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each test has a Vorlage and a strategy of its own, in one ledger. */
class AdoptionTest {

    @TempDir
    private static Path folder;
    @SuppressWarnings("NullAway.Init") // by start()
    private static Surroundings around;

    private final World world = new World(around);
    private final VorlageId vorlage = world.vorlage("38472-25/1");
    private final ResolutionId resolution = ResolutionId.next();

    @BeforeAll
    static void start() {
        around = new Surroundings(folder);
        around.start();
    }

    @AfterAll
    static void stop() {
        around.close();
    }

    @Test
    void an_edition_that_the_council_adopts_is_adopted() {
        String strategy = submitted();

        EventId cause = world.resolve(vorlage, resolution, Gremium.Kind.COUNCIL, Outcome.ADOPTED);

        LedgerEntry entry = awaitEvents(strategy, "StrategyAdopted").getLast();
        assertThat(entry.data(StrategyAdopted.class).resolution()).isEqualTo(resolution);
        assertThat(entry.data(StrategyAdopted.class).drucksache()).hasToString("38472-25/1");
        assertThat(entry.provenance().causationId()).isEqualTo(cause);
        assertThat(entry.provenance().role()).hasToString("policy");
        assertThat(entry.provenance().actor()).isNull();
    }

    @Test
    void an_edition_that_the_council_amends_is_returned() {
        String strategy = submitted();

        world.resolve(vorlage, resolution, Gremium.Kind.COUNCIL, Outcome.ADOPTED_AMENDED);

        assertThat(awaitEvents(strategy, "StrategyReturned").getLast()
                .data(StrategyReturned.class).outcome()).isEqualTo("ADOPTED_AMENDED");
    }

    @Test
    void what_a_committee_adopts_changes_nothing_and_what_the_council_adopts_then_does() {
        String strategy = submitted();

        world.resolve(vorlage, ResolutionId.next(), Gremium.Kind.COMMITTEE, Outcome.ADOPTED);
        world.resolve(vorlage, ResolutionId.next(), Gremium.Kind.COUNCIL, Outcome.DEFERRED);
        world.resolve(vorlage, resolution, Gremium.Kind.COUNCIL, Outcome.ADOPTED);

        assertThat(awaitEvents(strategy, "StrategyAdopted").getLast().data(StrategyAdopted.class)
                .resolution()).isEqualTo(resolution);
    }

    @Test
    void nothing_but_the_council_deciding_in_public_in_a_meeting_that_was_held_adopts() {
        String strategy = submitted();

        adopt(Gremium.Kind.COMMITTEE, Role.DECIDING, "2025-05-22", true);
        adopt(Gremium.Kind.DISTRICT_COUNCIL, Role.DECIDING, "2025-05-22", true);
        adopt(Gremium.Kind.OTHER, Role.DECIDING, "2025-05-22", true);
        adopt(Gremium.Kind.COUNCIL, Role.ADVISING, "2025-05-22", true);
        adopt(Gremium.Kind.COUNCIL, Role.NOTING, "2025-05-22", true);
        adopt(Gremium.Kind.COUNCIL, Role.DECIDING, "2025-05-22", false);
        adopt(Gremium.Kind.COUNCIL, Role.DECIDING, "2031-05~", true);
        world.resolve(vorlage, resolution, Gremium.Kind.COUNCIL, Outcome.REJECTED);

        assertThat(awaitEvents(strategy, "StrategyReturned").getLast()
                .data(StrategyReturned.class).resolution()).isEqualTo(resolution);
    }

    private void adopt(Gremium.Kind kind, Role role, String meeting, boolean open) {
        world.resolve(vorlage, ResolutionId.next(), kind, Outcome.ADOPTED,
                world.consultation(vorlage, kind, role, meeting, open));
    }

    @Test
    void an_edition_is_adopted_too_when_the_resolution_was_recorded_before_the_submission() {
        world.resolve(vorlage, resolution, Gremium.Kind.COUNCIL, Outcome.ADOPTED);

        awaitEvents(submitted(), "StrategyAdopted");
    }

    @Test
    void an_adoption_that_was_recorded_by_mistake_is_taken_back_and_given_again() {
        String strategy = submitted();

        world.resolve(vorlage, resolution, Gremium.Kind.COUNCIL, Outcome.ADOPTED);
        world.correct(vorlage, resolution, Outcome.UNKNOWN);
        world.correct(vorlage, resolution, Outcome.ADOPTED);

        awaitEvents(strategy, "StrategyAdopted", "StrategyReturned", "StrategyAdopted");
    }

    @Test
    void a_submission_must_fit_a_vorlage_that_is_known() {
        String edition = world.compile() + "/editions/1/submission";

        StrategyServiceTest.refused(around.post(edition,
                Map.of("vorlageId", VorlageId.next(), "drucksache", "38472-25/1")), 422,
                "vorlage-unknown", "vorlageId");
        StrategyServiceTest.refused(
                around.post(edition, Map.of("vorlageId", vorlage, "drucksache", "38472-25")), 422,
                "drucksache-differs", "drucksache");
    }

    @Test
    void an_edition_is_adopted_once_also_when_all_is_delivered_again() {
        String strategy = submitted();
        world.resolve(vorlage, resolution, Gremium.Kind.COUNCIL, Outcome.ADOPTED);
        world.correct(vorlage, resolution, Outcome.REJECTED);
        awaitEvents(strategy, "StrategyAdopted", "StrategyReturned");

        around.stop();
        JdbcClient database = JdbcClient.create(around.database.dataSource());
        for (String table : List.of("follower_position", "adoption_statement",
                "adoption_consultation", "adoption_submission", "request_secret",
                "known_process", "known_drucksache")) {
            database.sql("DELETE FROM " + table).update();
        }
        around.start();
        VorlageId next = world.vorlage("1-26");
        String other = submitted(next, "1-26");
        world.resolve(next, ResolutionId.next(), Gremium.Kind.COUNCIL, Outcome.REJECTED);

        awaitEvents(other, "StrategyReturned");
        awaitEvents(strategy, "StrategyAdopted", "StrategyReturned");
    }

    private String submitted() {
        return submitted(vorlage, "38472-25/1");
    }

    private String submitted(VorlageId under, String drucksache) {
        String strategy = new World(around).compile();
        Answer answer = around.post(strategy + "/editions/1/submission",
                Map.of("vorlageId", under, "drucksache", drucksache));
        assertThat(answer.status()).isEqualTo(200);
        return StrategyServiceTest.id(strategy);
    }

    /** Waits for what follows the submission; neither less nor more. */
    private static List<LedgerEntry> awaitEvents(String strategy, String... names) {
        await().pollInSameThread().atMost(ofSeconds(30)).untilAsserted(
                () -> assertThat(around.entries(strategy).stream().skip(2)
                        .map(entry -> entry.type().name())).containsExactly(names));
        return around.entries(strategy);
    }
}
