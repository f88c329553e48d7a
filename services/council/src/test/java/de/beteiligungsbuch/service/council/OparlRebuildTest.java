package de.beteiligungsbuch.service.council;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.beteiligungsbuch.ledgerservice.axon.AxonLifecycle;
import de.beteiligungsbuch.service.council.oparlserver.OparlFollower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OparlRebuildTest extends ServiceUnderTest {

    @Autowired
    private AxonLifecycle axon;
    @Autowired
    private OparlFollower follower;
    @Autowired
    private JdbcClient database;

    private List<String> everything(OparlReading oparl) {
        return Stream.of("organizations", "meetings", "agendaItems", "papers", "consultations")
                .flatMap(list -> oparl.pages("/body/dortmund/" + list + "?limit=500").stream())
                .map(Object::toString).toList();
    }

    @Test
    void what_is_thrown_away_is_made_again_to_the_byte_and_nothing_is_served_by_halves() {
        OparlReading oparl = new OparlReading(address() + "/oparl/v1.1");
        again(oparl); // other tests have changed what is served behind the ledger's back
        String vorlage = vorlage();
        api.post("/vorlagen/" + vorlage + "/resolutions",
                resolution(consultation(vorlage, "DECIDING"), "vertagt")).expect(201);
        List<String> before = everything(oparl);
        again(oparl);
        assertThat(everything(oparl)).isEqualTo(before);
    }

    private void again(OparlReading oparl) {
        StreamingEventProcessor processor = axon.follower(OparlFollower.NAME);
        processor.shutDown();
        database.sql("DELETE FROM oparl_position").update();
        follower.afterPropertiesSet();

        var halves = oparl.ask("GET", "/body/dortmund/papers");
        assertThat(halves.statusCode()).isEqualTo(503);
        assertThat(halves.headers().firstValue("Retry-After")).isPresent();
        processor.start();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                oparl.ask("GET", "/body/dortmund/papers").statusCode()).isEqualTo(200));
    }
}
