package de.beteiligungsbuch.ledgerservice.problem;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Problems instead of error pages. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, LastResort.class})
public class ProblemConfiguration {

    @Bean
    RefusalStatuses serviceStatuses() {
        return new ServiceStatuses();
    }

    @Bean
    ProblemWriter problemWriter(List<RefusalStatuses> statuses) {
        return new ProblemWriter(statuses);
    }
}
