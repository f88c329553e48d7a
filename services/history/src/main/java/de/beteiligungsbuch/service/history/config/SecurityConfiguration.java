package de.beteiligungsbuch.service.history.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;

/** Reading the public history needs no token; administering it needs one with the role admin. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String ADMIN = "admin";

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.GET, "/api/history/v1/dead-letters")
                        .hasRole(ADMIN)
                        .requestMatchers(HttpMethod.GET, "/**").permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**").permitAll()
                        .requestMatchers("/error").permitAll()
                        .anyRequest().hasRole(ADMIN))
                .oauth2ResourceServer(server -> server.jwt(
                        jwt -> jwt.jwtAuthenticationConverter(rolesOfToken())))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .anonymous(Customizer.withDefaults())
                .build();
    }

    /** One observation a request is enough; one a filter costs more than most answers. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    private static JwtAuthenticationConverter rolesOfToken() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }

    /** Asks for the issuer's keys when the first token comes, so that it need not be there before. */
    @Bean
    JwtDecoder tokens(HistorySettings settings) {
        if (settings.oidcIssuer().isEmpty()) {
            return token -> {
                throw new BadJwtException("OIDC_ISSUER is not set: no token is accepted");
            };
        }
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = settings.oidcJwksUrl().isEmpty()
                    ? JwtDecoders.<NimbusJwtDecoder>fromIssuerLocation(
                            settings.oidcIssuer())
                    : NimbusJwtDecoder.withJwkSetUri(settings.oidcJwksUrl()).build();
            decoder.setJwtValidator(
                    JwtValidators.createDefaultWithIssuer(settings.oidcIssuer()));
            return decoder;
        });
    }
}
