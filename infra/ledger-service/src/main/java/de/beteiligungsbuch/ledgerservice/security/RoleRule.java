package de.beteiligungsbuch.ledgerservice.security;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import de.beteiligungsbuch.ledger.ActorRole;

/** Decides by the table of the service. A path of which it says nothing is left to be not found. */
final class RoleRule implements AuthorizationManager<RequestAuthorizationContext> {

    private final CommandRoles roles;

    RoleRule(CommandRoles roles) {
        this.roles = roles;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        if (roles.openTo(request)) {
            return new AuthorizationDecision(true);
        }
        if (!(authentication.get() instanceof JwtAuthenticationToken token)
                || !token.isAuthenticated()) {
            return new AuthorizationDecision(false);
        }
        if (!roles.knows(request)) {
            return new AuthorizationDecision(true);
        }
        Optional<ActorRole> role = roles.granted(request, claimed(token));
        role.ifPresent(granted -> new GrantedRole(token.getName(), granted).keep(request));
        return new AuthorizationDecision(role.isPresent());
    }

    /** The claim {@code roles}; none if it is no list of strings. */
    private static List<String> claimed(JwtAuthenticationToken token) {
        return token.getToken().getClaims().get("roles") instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }
}
