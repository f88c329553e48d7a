package de.beteiligungsbuch.service.participation;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledgerservice.RefusalReason;
import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.ledgerservice.problem.ProblemWriter;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/** Every refusal can be said, in both languages. */
class RefusalTextsTest extends ServiceUnderTest {

    @Autowired
    private ProblemWriter problems;

    static Stream<RefusalReason> reasons() {
        return Stream.concat(Stream.of(Reason.values()), Stream.of(ServiceReason.values()));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void a_refusal_has_a_status_and_texts_in_german_and_english(RefusalReason reason)
            throws Exception {
        JsonNode german = problem(reason, "de-DE");
        JsonNode english = problem(reason, "en");

        assertThat(german.path("status").asInt()).isBetween(400, 599);
        for (String member : new String[]{"title", "rule", "detail"}) {
            assertThat(german.path(member).asString()).isNotBlank().doesNotContain("{")
                    .isNotEqualTo(english.path(member).asString());
        }
    }

    private JsonNode problem(RefusalReason reason, String language) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", language);
        MockHttpServletResponse response = new MockHttpServletResponse();
        problems.write(request, response, reason, null, "1", "2", "3", "4");
        return LedgerJson.mapper().readTree(response.getContentAsByteArray());
    }
}
