package de.beteiligungsbuch.ledgerservice.security;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import de.beteiligungsbuch.ledger.ActorRole;

import static org.assertj.core.api.Assertions.assertThat;

class CommandRolesTest {

    private final CommandRoles roles = CommandRoles.under("/api/x/v1")
            .allow("/things", ActorRole.MODERATOR, ActorRole.CITIZEN)
            .allow("/things/{id}/erasure", ActorRole.ADMIN)
            .allow("/things/{id}/{change}", ActorRole.MODERATOR)
            .read("/rules");

    private static MockHttpServletRequest post(String path) {
        return new MockHttpServletRequest("POST", "/api/x/v1" + path);
    }

    @Test
    void who_has_two_roles_acts_in_the_one_that_the_rule_names_first() {
        assertThat(roles.granted(post("/things"), List.of("citizen", "moderator")))
                .contains(ActorRole.MODERATOR);
        assertThat(roles.granted(post("/things"), List.of("citizen")))
                .contains(ActorRole.CITIZEN);
    }

    @Test
    void an_admin_acts_as_admin_where_no_other_role_allows_it() {
        assertThat(roles.granted(post("/things"), List.of("admin"))).contains(ActorRole.ADMIN);
    }

    @Test
    void the_first_rule_that_fits_decides() {
        assertThat(roles.granted(post("/things/1/erasure"), List.of("moderator"))).isEmpty();
        assertThat(roles.granted(post("/things/1/release"), List.of("moderator")))
                .contains(ActorRole.MODERATOR);
    }

    @Test
    void a_path_in_disguise_falls_under_the_same_rule() {
        assertThat(roles.granted(post("/things/1/%65rasure"), List.of("moderator"))).isEmpty();
    }

    @Test
    void what_no_rule_names_is_for_nobody() {
        assertThat(roles.granted(post("/others"), List.of("admin"))).isEmpty();
        assertThat(roles.granted(post("/things/1/release/"), List.of("admin"))).isEmpty();
    }

    @Test
    void only_reading_is_open() {
        assertThat(roles.openTo(new MockHttpServletRequest("GET", "/api/x/v1/rules"))).isTrue();
        assertThat(roles.openTo(post("/rules"))).isFalse();
    }
}
