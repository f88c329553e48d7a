package de.beteiligungsbuch.ledgerservice.key;

import java.nio.file.Path;

import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledgerservice.LedgerDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyConfigurationTest {

    @TempDir
    Path state;

    private LedgerKeys keys(MockEnvironment environment) {
        return new KeyConfiguration().ledgerKeys(
                LedgerDefinition.of(LedgerName.COUNCIL, LedgerEvent.CATALOGUE),
                environment.withProperty("STATE_DIR", state.toString()),
                new InMemoryEventStorageEngine());
    }

    @Test
    void without_the_name_of_the_host_the_service_does_not_start_and_says_what_to_set() {
        assertThatThrownBy(() -> keys(new MockEnvironment()))
                .hasMessageContaining("NOTARY_HOST is not set")
                .hasMessageContaining("<host>/ledger/council");
    }

    @Test
    void without_a_key_the_service_does_not_start_and_names_the_file() {
        assertThatThrownBy(() -> keys(new MockEnvironment()
                .withProperty("NOTARY_HOST", "teststadt.example")))
                .hasMessageContaining(state + "/keys/council.ed25519.key is missing");
    }

    @Test
    void the_notarys_folder_is_where_the_environment_says() {
        LedgerKeys keys = keys(new MockEnvironment()
                .withProperty("NOTARY_HOST", "teststadt.example")
                .withProperty("NOTARY_KEYS", state.resolve("shared").toString())
                .withProperty("NOTARY_CREATE_KEYS", "true"));

        assertThat(keys.origin()).isEqualTo("teststadt.example/ledger/council");
        assertThat(state.resolve("shared/council.ed25519.key")).exists();
    }
}
