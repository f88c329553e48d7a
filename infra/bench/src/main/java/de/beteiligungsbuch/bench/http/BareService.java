package de.beteiligungsbuch.bench.http;

import java.util.Map;
import java.util.UUID;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.bench.append.BareGroupCommit;

/**
 * The baseline of a command over HTTP: a Boot controller in front of the bare group commit. No
 * token, no aggregate, no checks; the body goes into the topic as it came.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(BareService.Controller.class)
public class BareService {

    /** The topic, which must be there. */
    static final String TOPIC = "ledger.bare";

    static void main(String[] arguments) {
        SpringApplication.run(BareService.class, arguments);
    }

    @Bean
    BareGroupCommit bareGroupCommit() {
        return new BareGroupCommit(System.getenv("KAFKA_BOOTSTRAP_SERVERS"), TOPIC);
    }

    @RestController
    static class Controller {

        private final BareGroupCommit ledger;

        Controller(BareGroupCommit ledger) {
            this.ledger = ledger;
        }

        @GetMapping("/ready")
        Map<String, Object> ready() {
            return Map.of("status", "UP");
        }

        @PostMapping("/entries")
        @ResponseStatus(HttpStatus.CREATED)
        Map<String, Object> append(@RequestBody byte[] body) throws Exception {
            UUID id = UUID.randomUUID();
            ledger.append(id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII), body);
            return Map.of("id", id);
        }
    }
}
