package de.beteiligungsbuch.ledgerservice.command;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.RequestId;

import static org.assertj.core.api.Assertions.assertThat;

class RequestIdsTest {

    private final RequestIds ids = new RequestIds(new byte[32]);

    private RequestId of(String login, String key, String path, String body) {
        return ids.of(login, key, "POST", path, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_same_request_is_recognised() {
        assertThat(of("anna", "k", "/a", "{}")).isEqualTo(of("anna", "k", "/a", "{}"));
    }

    @Test
    void another_body_or_path_is_the_same_key_and_another_request() {
        RequestId first = of("anna", "k", "/a", "{}");

        assertThat(of("anna", "k", "/a", "{ }").id()).isEqualTo(first.id());
        assertThat(of("anna", "k", "/a", "{ }").digest()).isNotEqualTo(first.digest());
        assertThat(of("anna", "k", "/b", "{}").digest()).isNotEqualTo(first.digest());
    }

    @Test
    void a_login_and_a_key_cannot_be_taken_for_another_pair() {
        assertThat(of("anna", "bk", "/a", "{}").id()).isNotEqualTo(of("annab", "k", "/a", "{}")
                .id());
    }

    @Test
    void without_the_secret_nothing_can_be_recognised() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(new RequestIds(other).of("anna", "k", "POST", "/a", new byte[0]))
                .isNotEqualTo(ids.of("anna", "k", "POST", "/a", new byte[0]));
    }

    @Test
    void a_policy_answers_one_event_under_one_id() {
        EventId event = EventId.next();

        assertThat(ids.of("adopt", event)).isEqualTo(ids.of("adopt", event))
                .isNotEqualTo(ids.of("return", event))
                .isNotEqualTo(ids.of("adopt", EventId.next()));
    }
}
