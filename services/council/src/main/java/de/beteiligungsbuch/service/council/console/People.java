package de.beteiligungsbuch.service.council.console;

import java.util.List;
import java.util.Objects;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Who logs in. What somebody may do here is what his access token lets him do at the API: it is
 * checked by the same decoder, and its claim {@code roles} counts.
 */
final class People implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final JwtDecoder accessTokens;

    People(JwtDecoder accessTokens) {
        this.accessTokens = accessTokens;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        Jwt token = decode(request.getAccessToken().getTokenValue());
        if (!Objects.equals(request.getIdToken().getSubject(), token.getSubject())) {
            throw refused("the ID token and the access token are of two persons");
        }
        List<GrantedAuthority> roles = claimed(token).stream()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
        return new DefaultOidcUser(roles, request.getIdToken());
    }

    private Jwt decode(String token) {
        try {
            return accessTokens.decode(token);
        } catch (JwtException e) {
            throw refused("the access token is none that the API takes: " + e.getMessage());
        }
    }

    private static List<String> claimed(Jwt token) {
        return token.getClaims().get("roles") instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast)
                        .filter(role -> !role.isBlank()).toList()
                : List.of();
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, why, null));
    }

    /** The roles of somebody who has logged in. */
    static List<String> roles(OidcUser user) {
        return user.getAuthorities().stream().map(GrantedAuthority::getAuthority)
                .map(String::valueOf).toList();
    }
}
