package de.beteiligungsbuch.service.council.oparlserver;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.util.StringUtils;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Where we are read, and that everybody may, from any page. */
@Configuration(proxyBeanMethods = false)
class OparlConfiguration {

    private static final String PATHS = "/oparl/**";

    @Bean
    OparlSettings oparlSettings(@Value("${OPARL_BASE_URL:}") String base,
            @Value("${server.port:8080}") int port,
            @Value("${MUNICIPALITY:dortmund}") String municipality,
            @Value("${OPARL_BODY_NAME:}") String name,
            @Value("${OPARL_LICENSE:}") String license,
            @Value("${OPARL_CONTACT_EMAIL:}") String contact) {
        String here = base.isBlank() ? "http://localhost:" + port + "/oparl/v1.1" : base.strip();
        return new OparlSettings(new Links(here, municipality),
                name.isBlank() ? StringUtils.capitalize(municipality) : name.strip(),
                given(license), given(contact));
    }

    private static @Nullable String given(String value) {
        return value.isBlank() ? null : value.strip();
    }

    /** No token is asked for and none is looked at. */
    @Bean
    @Order(10)
    SecurityFilterChain oparlSecurity(HttpSecurity http) {
        return http.securityMatcher(PATHS).csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(cors -> cors.configurationSource(everybody()))
                .headers(headers -> headers.addHeaderWriter(new StaticHeadersWriter(
                        HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, CorsConfiguration.ALL)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }

    private static UrlBasedCorsConfigurationSource everybody() {
        CorsConfiguration everybody = new CorsConfiguration();
        everybody.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        everybody.setAllowedMethods(List.of("GET", "HEAD"));
        everybody.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        everybody.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration(PATHS, everybody);
        return source;
    }
}
