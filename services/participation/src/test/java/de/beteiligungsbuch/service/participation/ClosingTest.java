package de.beteiligungsbuch.service.participation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.service.participation.Api.Answered;

import static org.assertj.core.api.Assertions.assertThat;

/** The end of a phase, while people still write. */
class ClosingTest extends ServiceUnderTest {

    @Test
    void every_contribution_stands_in_the_ledger_before_the_end_of_its_phase() {
        Setting setting = Setting.open(api);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answered>> contributions = IntStream.range(0, 60)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> api.post("citizen", "/contributions", setting.body("x" + i)),
                            threads))
                    .toList();
            CompletableFuture.anyOf(contributions.toArray(CompletableFuture[]::new)).join();
            long end = api.post("moderator", "/processes/" + setting.process() + "/phases/"
                    + setting.phase() + "/closure", "").expect(200).json().path("ledgerIndex")
                    .asLong();

            List<Answered> answers = contributions.stream().map(CompletableFuture::join).toList();

            assertThat(answers).extracting(Answered::status).containsAnyOf(201)
                    .isSubsetOf(201, 409);
            assertThat(answers).filteredOn(answer -> answer.status() == 201)
                    .allSatisfy(answer -> assertThat(answer.json().path("ledgerIndex").asLong())
                            .isLessThan(end));
        }
    }
}
