package de.beteiligungsbuch.local.identity;

import java.util.List;
import java.util.Objects;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Ports;

import static org.springframework.security.config.Customizer.withDefaults;

/** Who may ask for tokens, and what stands in them. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String ROLE = "ROLE_";

    @Bean
    SecurityFilterChain endpoints(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(withDefaults())
                .build();
    }

    @Bean
    AuthorizationServerSettings settings(Ports ports) {
        return AuthorizationServerSettings.builder()
                .issuer("http://localhost:" + ports.origin() + "/auth").build();
    }

    @Bean
    JWKSource<SecurityContext> keys(DataFolder folder) {
        return new ImmutableJWKSet<>(SigningKey.in(folder));
    }

    /** {@code sub} is the login, {@code roles} what the services ask for. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().claim("roles", rolesOf(context));
            }
        };
    }

    private static List<String> rolesOf(JwtEncodingContext context) {
        Authentication principal = Objects.requireNonNull(context.getPrincipal());
        if (principal instanceof OAuth2ClientAuthenticationToken client) {
            return Role.of(client.getName()).map(Role::claim).stream().toList();
        }
        return principal.getAuthorities().stream().map(GrantedAuthority::getAuthority)
                .filter(each -> each != null && each.startsWith(ROLE))
                .map(each -> each.substring(ROLE.length()))
                .toList();
    }
}
