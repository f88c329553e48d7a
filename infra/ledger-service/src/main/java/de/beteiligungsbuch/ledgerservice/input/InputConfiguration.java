package de.beteiligungsbuch.ledgerservice.input;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

import de.beteiligungsbuch.ledgerservice.problem.ProblemWriter;

/** Reads requests strictly. */
@Configuration(proxyBeanMethods = false)
public class InputConfiguration {

    @Bean
    ServerHttpMessageConvertersCustomizer strictJson() {
        return converters -> converters.withJsonConverter(new StrictJsonConverter());
    }

    /** After the filters of Spring Security, whose order is negative. */
    @Bean
    FilterRegistrationBean<RequestBodyFilter> requestBody(ProblemWriter problems,
            @Value("${spring.servlet.multipart.max-request-size:0B}") DataSize multipart) {
        FilterRegistrationBean<RequestBodyFilter> filter = new FilterRegistrationBean<>(
                new RequestBodyFilter(problems, multipart.toBytes()));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return filter;
    }
}
