package de.beteiligungsbuch.service.council.console;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledgerservice.security.CommandRoles;
import de.beteiligungsbuch.ledgerservice.security.GrantedRole;

/** Lets people where their roles let them, and notes in which role they act there. */
final class PlaceRule implements AuthorizationManager<RequestAuthorizationContext> {

    private final CommandRoles rules = Place.rules();

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext context) {
        Authentication who = authentication.get();
        if (who == null || !who.isAuthenticated()
                || !(who.getPrincipal() instanceof OidcUser user)) {
            return new AuthorizationDecision(false);
        }
        Optional<ActorRole> role = rules.granted(context.getRequest(), People.roles(user));
        role.ifPresent(granted -> new GrantedRole(user.getName(), granted)
                .keep(context.getRequest()));
        return new AuthorizationDecision(role.isPresent());
    }
}
