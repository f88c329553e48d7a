package de.beteiligungsbuch.ledgerservice.security;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.ledgerservice.problem.ProblemWriter;

/** A resource server: every command needs an access token of the configured issuer. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {

    @Bean
    SecurityFilterChain commandSecurity(HttpSecurity http, CommandRoles roles,
            ProblemWriter problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/actuator/**", "/error").permitAll()
                        .anyRequest().access(new RoleRule(roles)))
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint((request, response, failure) -> problems.write(
                                request, response,
                                request.getHeader("Authorization") == null
                                        ? ServiceReason.TOKEN_MISSING
                                        : ServiceReason.TOKEN_INVALID,
                                null))
                        .accessDeniedHandler((request, response, failure) -> problems.write(request,
                                response, ServiceReason.ROLE_MISSING, null)))
                .build();
    }

    /** One observation a request is enough; one a filter costs more than the token. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * The issuer's keys are fetched at the first token, from {@code OIDC_JWKS_URL} or from where
     * the issuer says.
     */
    @Bean
    JwtDecoder accessTokens(Environment environment, Clock clock) {
        String issuer = environment.getRequiredProperty("OIDC_ISSUER");
        String keys = environment.getProperty("OIDC_JWKS_URL");
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = (keys == null
                    ? NimbusJwtDecoder.withIssuerLocation(issuer)
                    : NimbusJwtDecoder.withJwkSetUri(keys))
                    .jwsAlgorithms(algorithms -> {
                        algorithms.add(SignatureAlgorithm.RS256);
                        algorithms.add(SignatureAlgorithm.PS256);
                        algorithms.add(SignatureAlgorithm.ES256);
                    }).build();
            decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
            return new VerifiedTokens(decoder, claims(issuer), clock);
        });
    }

    private static OAuth2TokenValidator<Jwt> claims(String issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<String>(JwtClaimNames.SUB,
                        subject -> subject != null && !subject.isBlank()));
    }
}
