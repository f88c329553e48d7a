package de.beteiligungsbuch.service.participation;

import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.service.participation.Api.Answered;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator sees. */
class ActuatorTest extends ServiceUnderTest {

    @Test
    void readiness_tells_that_this_instance_writes_the_ledger() {
        Answered answer = api.get("/../../../actuator/health/readiness").expect(200);

        assertThat(answer.json().path("status").asString()).isEqualTo("UP");
        assertThat(answer.json().at("/components/ledger/details/state").asString())
                .isEqualTo("WRITER");
    }

    @Test
    void liveness_and_health_answer() {
        api.get("/../../../actuator/health/liveness").expect(200);
        Answered health = api.get("/../../../actuator/health").expect(200);

        assertThat(health.json().at("/components/followers/details/zielbilder/ledger").asString())
                .isEqualTo("strategy");
    }

    @Test
    void the_metrics_tell_what_was_appended() {
        Setting.open(api).contribution(api, "x");

        assertThat(api.get("/../../../actuator/prometheus").expect(200).response().body())
                .contains("ledger_appended_total{ledger=\"participation\"}")
                .contains("ledger_writer{ledger=\"participation\"} 1.0")
                .contains("ledger_command_seconds_bucket", "ledger_follower_index");
    }
}
