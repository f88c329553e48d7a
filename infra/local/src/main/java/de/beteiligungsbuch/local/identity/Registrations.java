package de.beteiligungsbuch.local.identity;

import java.time.Duration;
import java.util.ArrayList;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Ports;

/** One user and one client a role, a second clerk, and clients for browsers. */
@Configuration(proxyBeanMethods = false)
public class Registrations {

    /** The web console of the council's service, at which people log in. */
    public static final String COUNCIL_CONSOLE = "council-console";

    private static final Duration LIFETIME = Duration.ofHours(12);
    // The secrets are 96 random bits: stretching them would only cost time.
    private static final int STRENGTH = 4;

    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(STRENGTH);
    }

    @Bean
    UserDetailsService users(DataFolder folder, PasswordEncoder passwords) {
        var credentials = Credentials.in(folder);
        var users = new ArrayList<UserDetails>();
        for (Role role : Role.values()) {
            users.add(user(role.claim(), role, credentials, passwords));
        }
        users.add(user(Credentials.SECOND_CLERK, Role.CLERK, credentials, passwords));
        return new InMemoryUserDetailsManager(users);
    }

    private static UserDetails user(String login, Role role, Credentials credentials,
            PasswordEncoder passwords) {
        return User.withUsername(login).password(passwords.encode(credentials.passwordOf(login)))
                .roles(role.claim()).build();
    }

    @Bean
    RegisteredClientRepository clients(DataFolder folder, Ports ports, PasswordEncoder passwords) {
        var credentials = Credentials.in(folder);
        var clients = new ArrayList<RegisteredClient>();
        for (Role role : Role.values()) {
            clients.add(RegisteredClient.withId(role.claim()).clientId(role.claim())
                    .clientSecret(passwords.encode(credentials.secretOf(role)))
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .tokenSettings(lifetime()).build());
        }
        clients.add(browser(ports.origin()));
        clients.add(councilConsole("http://localhost:" + ports.origin() + "/admin/council"));
        return new InMemoryRegisteredClientRepository(clients);
    }

    // Public, as all that runs in a browser is: proof keys take the place of a secret.
    private static RegisteredClient browser(int origin) {
        return RegisteredClient.withId("browser").clientId("browser")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost:" + origin + "/")
                .redirectUri("http://127.0.0.1:" + origin + "/")
                .scope("openid")
                .clientSettings(ClientSettings.builder().requireProofKey(true)
                        .requireAuthorizationConsent(false).build())
                .tokenSettings(lifetime()).build();
    }

    // Public too: here it shares no secret with whoever reads the settings of the services.
    private static RegisteredClient councilConsole(String console) {
        return RegisteredClient.withId(COUNCIL_CONSOLE).clientId(COUNCIL_CONSOLE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(console + "/logged-in")
                .postLogoutRedirectUri(console + "/goodbye").scope("openid")
                .clientSettings(ClientSettings.builder().requireProofKey(true)
                        .requireAuthorizationConsent(false).build())
                .tokenSettings(lifetime()).build();
    }

    private static TokenSettings lifetime() {
        return TokenSettings.builder().accessTokenTimeToLive(LIFETIME).build();
    }
}
