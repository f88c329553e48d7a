package de.beteiligungsbuch.service.notary.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.objectstore.FolderStore;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.service.notary.witness.SmallLog;
import de.beteiligungsbuch.service.notary.witness.TestWitness;
import de.beteiligungsbuch.service.notary.witness.Witnesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PublicationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final SmallLog log = new SmallLog();
    private final TestWitness witness = new TestWitness("one.example", TestWitness.Manner.HANGS);
    private Publication publication;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("strategy.policy"), "log " + log.verifierKey() + "\n"
                + witness.policyLine() + "quorum one.example\n");
        publication = new Publication(LedgerName.STRATEGY, new FolderStore(folder),
                Witnesses.of(folder.toString(), LedgerName.STRATEGY,
                        () -> List.of(log.verifierKey()),
                        log::tree));
        publication.start();
    }

    @AfterEach
    void close() {
        publication.close();
        witness.close();
    }

    private Head head(long size) {
        return new Head(size, log.tree(size).root(), Optional.of(log.signed(size).bytes()));
    }

    private void awaitPublished(long size) {
        await().atMost(PATIENCE).until(() -> publication.published().size() == size);
    }

    @Test
    void nobody_waits_for_a_witness_that_hangs_and_the_newest_checkpoint_is_cosigned_next() {
        publication.publish(head(3));
        await().atMost(PATIENCE).until(() -> witness.asked() == 1);
        publication.publish(head(4));
        assertThat(publication.trouble()).describedAs("the answer is still waited for").isNull();
        assertThat(publication.published().size()).isZero();
        publication.publish(head(5));
        witness.behave(TestWitness.Manner.HONEST);
        awaitPublished(5);
        assertThat(publication.published().note().map(SignedNote::parse)).get()
                .satisfies(note -> assertThat(note.signatures()).hasSize(2));
        assertThat(publication.trouble()).isNull();
    }

    @Test
    void a_witness_that_did_not_answer_is_asked_again_without_a_new_checkpoint() {
        witness.behave(TestWitness.Manner.FORBIDS);
        publication.publish(head(3));
        await().atMost(PATIENCE).until(() -> publication.trouble() != null);
        assertThat(publication.trouble()).contains("one.example").contains("403");
        witness.behave(TestWitness.Manner.HONEST);
        awaitPublished(3);
        assertThat(folder.resolve("strategy/checkpoint")).exists();
    }

    @Test
    void a_store_that_fails_is_told_and_tried_again() throws IOException {
        witness.behave(TestWitness.Manner.HONEST);
        Path unfinished = folder.resolve("strategy/checkpoint.unfinished");
        Files.createDirectories(unfinished);
        publication.publish(head(3));
        await().atMost(PATIENCE).until(() -> publication.trouble() != null);
        assertThat(publication.trouble()).contains("checkpoint cannot be written");
        Files.delete(unfinished);
        awaitPublished(3);
    }
}
