package de.beteiligungsbuch.ledgerservice.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.ledgerservice.ServiceReason;

import static org.assertj.core.api.Assertions.assertThat;

class FailureReasonTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03"})
    void a_database_that_is_away_is_no_fault_of_ours(String state) {
        assertThat(FailureReason.of(new IllegalStateException(new SQLException("away", state))))
                .isEqualTo(ServiceReason.DATABASE_UNREACHABLE);
    }

    @Test
    void a_pool_that_has_no_connection_in_time_is_no_fault_of_ours() {
        assertThat(FailureReason.of(
                new IllegalStateException(new SQLTransientConnectionException("none in time"))))
                .isEqualTo(ServiceReason.DATABASE_UNREACHABLE);
    }

    @Test
    void a_statement_that_is_wrong_is_a_fault_of_ours() {
        assertThat(FailureReason.of(
                new IllegalStateException(new SQLException("syntax error", "42601"))))
                .isEqualTo(ServiceReason.INTERNAL_ERROR);
    }
}
