package de.beteiligungsbuch.service.council.console;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * People log in at the issuer of the tokens and have a session here. The API knows no session, and
 * the console no token: neither opens the other.
 */
@Console
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    static final String CLIENT = "console";
    static final String LOGIN = Console.PATH + "/login";
    static final String DONE = Console.PATH + "/logged-in";
    static final String FAILED = Console.PATH + "/login-failed";
    static final String LOGOUT = Console.PATH + "/logout";
    static final String GOODBYE = Console.PATH + "/goodbye";
    static final String REFUSED = Console.PATH + "/refused";
    static final String ASSETS = Console.PATH + "/assets/**";

    @Bean
    @Order(1)
    SecurityFilterChain consoleFilters(HttpSecurity http, JwtDecoder accessTokens,
            ClientRegistrationRepository clients, @Value("${OIDC_ISSUER}") String issuer) {
        AccessDeniedHandlerImpl refused = new AccessDeniedHandlerImpl();
        refused.setErrorPage(REFUSED);
        return http.securityMatcher(Console.PATH, Console.PATH + "/**")
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(FAILED, GOODBYE, REFUSED, ASSETS).permitAll()
                        .anyRequest().access(new PlaceRule()))
                .oauth2Login(login -> login.clientRegistrationRepository(clients)
                        .authorizedClientRepository(new NoTokens())
                        .loginPage(LOGIN + "/" + CLIENT)
                        .authorizationEndpoint(endpoint -> endpoint.baseUri(LOGIN))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri(DONE))
                        .userInfoEndpoint(
                                users -> users.oidcUserService(new People(accessTokens)))
                        .defaultSuccessUrl(Console.PATH).failureUrl(FAILED))
                .logout(logout -> logout.logoutUrl(LOGOUT)
                        .logoutSuccessHandler(goodbye(clients)))
                .csrf(Customizer.withDefaults())
                .exceptionHandling(handling -> handling.accessDeniedHandler(refused))
                .headers(headers -> headers
                        .contentSecurityPolicy(csp -> csp.policyDirectives(policy(issuer)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy
                                .policy("camera=(), geolocation=(), microphone=()")))
                .addFilterAfter(new FormFilter(), AuthorizationFilter.class).build();
    }

    /** No script at all; a form leads here, or where it leads on to the issuer to log out. */
    private static String policy(String issuer) {
        String origin = UriComponentsBuilder.fromUriString(issuer).replacePath("").toUriString();
        return "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' " + origin
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static LogoutSuccessHandler goodbye(ClientRegistrationRepository clients) {
        OidcClientInitiatedLogoutSuccessHandler goodbye = new OidcClientInitiatedLogoutSuccessHandler(
                clients);
        goodbye.setPostLogoutRedirectUri("{baseUrl}" + GOODBYE);
        goodbye.setDefaultTargetUrl(GOODBYE);
        return goodbye;
    }

    /** The issuer is asked where it is at the first login: it may start later than we do. */
    @Bean
    ClientRegistrationRepository consoleClients(@Value("${OIDC_ISSUER}") String issuer,
            @Value("${" + Console.CLIENT_ID + "}") String id,
            @Value("${CONSOLE_CLIENT_SECRET:}") String secret) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(client(issuer, id, secret)));
    }

    private static ClientRegistration client(String issuer, String id, String secret) {
        return ClientRegistrations.fromIssuerLocation(issuer).registrationId(CLIENT).clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(secret.isEmpty()
                        ? ClientAuthenticationMethod.NONE
                        : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUri("{baseUrl}" + DONE).scope("openid").userNameAttributeName("sub")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build()).build();
    }
}
