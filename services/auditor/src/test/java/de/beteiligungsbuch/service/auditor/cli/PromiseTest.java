package de.beteiligungsbuch.service.auditor.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.Promise;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.SignedCity;

import static org.assertj.core.api.Assertions.assertThat;

/** What the auditor says to promises that citizens were given. */
class PromiseTest {

    private static final Instant OVER = Instant.parse("2025-07-01T10:01:00Z");
    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    @TempDir
    private Path folder;
    private final SignedCity city = new SignedCity(20);
    private final List<Object> arguments = new ArrayList<>();

    @BeforeEach
    void given_a_signed_export() {
        city.export(folder.resolve("export"));
        arguments.addAll(List.of("verify", folder.resolve("export"), "--policy",
                city.policy(folder.resolve("policy"))));
    }

    private void give(SignedNote promise) {
        arguments.addAll(List.of("--promise", SignedCity.write(
                folder.resolve("promise" + arguments.size()), promise.toString())));
    }

    private static Promise promise(LedgerEntry entry, Instant deadline) {
        return new Promise(SignedCity.origin(LedgerName.PARTICIPATION), entry.id().toString(),
                TreeHash.ofLeaf(entry.bytes()), deadline);
    }

    private Auditor verified(int exitCode) {
        Auditor verified = Auditor.run(arguments.toArray());
        assertThat(verified.exitCode()).describedAs(verified.out() + verified.err())
                .isEqualTo(exitCode);
        return verified;
    }

    /** An entry that was accepted after the export, and that no later export will hold. */
    private LedgerEntry dropped() {
        city.contribute("Das verschwindet.");
        return city.contributions.getLast();
    }

    @Test
    void a_promise_that_was_kept_holds() {
        give(city.promise(promise(city.contributions.get(7), OVER)));

        assertThat(verified(0).out()).contains("✓ Versprechen (1 kept, 0 not yet due)");
    }

    @Test
    void a_promise_whose_time_is_over_and_whose_entry_is_not_there_is_broken() {
        LedgerEntry entry = dropped();
        give(city.promise(promise(entry, OVER)));

        assertThat(verified(1).out()).contains("E_PROMISE_BROKEN · participation",
                entry.id().toString(), OVER.toString(), "signed 2025-07-01T10:00:00Z");
    }

    @Test
    void a_promise_whose_time_has_not_come_is_not_broken() {
        give(city.promise(promise(dropped(), FAR)));

        assertThat(verified(0).out()).contains("✓ Versprechen (0 kept, 1 not yet due)");
    }

    @Test
    void one_broken_promise_among_kept_ones_is_found() {
        give(city.promise(promise(city.contributions.get(1), OVER)));
        give(city.promise(promise(dropped(), OVER)));

        verified(1);
    }

    @Test
    void a_promise_that_a_stranger_signed_proves_nothing_against_the_city() {
        give(new SignedCity(10).promise(promise(dropped(), OVER)));

        assertThat(verified(1).out()).contains("E_SIG_UNKNOWN");
    }

    @Test
    void a_promise_that_was_altered_is_not_the_citys() {
        SignedNote note = city.promise(promise(dropped(), FAR));
        give(new SignedNote(note.text().replace("2999", "2020"), note.signatures()));

        assertThat(verified(1).out()).contains("E_SIG_INVALID");
    }

    @Test
    void a_promise_of_another_citys_ledger_is_not_of_this_one() {
        Promise here = promise(dropped(), OVER);
        give(city.promise(here, "elsewhere.example/ledger/participation"));

        assertThat(verified(1).out()).contains("E_ORIGIN");
    }

    @Test
    void a_promise_that_names_another_event_than_its_entry_is_not_right() {
        Promise right = promise(city.contributions.get(3), OVER);
        give(city.promise(new Promise(right.origin(), EventId.next().toString(), right.leaf(),
                OVER)));

        assertThat(verified(1).out()).contains("E_INCLUSION · participation");
    }

    @Test
    void a_promise_of_a_ledger_that_is_not_here_cannot_be_told() {
        Promise here = promise(dropped(), OVER);
        give(city.promise(here, "city.example/ledger/elsewhere"));

        assertThat(verified(2).out()).contains("no ledger elsewhere");
    }

    @Test
    void what_is_no_promise_is_refused_with_the_files_name() {
        arguments.addAll(List.of("--promise", SignedCity.write(folder.resolve("other"),
                city.sign(LedgerName.STRATEGY, city.source()).toString())));

        assertThat(verified(2).err()).contains("other is no promise");
    }
}
