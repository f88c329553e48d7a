package de.beteiligungsbuch.ledgerservice.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import de.beteiligungsbuch.ledger.ActorRole;

/**
 * Who sends the request, and the role in which the table of rules allows it.
 *
 * @param login {@code sub} of the token
 */
public record GrantedRole(String login, ActorRole role) {

    private static final String ATTRIBUTE = GrantedRole.class.getName();

    /** What was granted to this request; empty if no rule spoke of it. */
    public static Optional<GrantedRole> of(HttpServletRequest request) {
        return Optional.ofNullable((GrantedRole) request.getAttribute(ATTRIBUTE));
    }

    /** Notes that this request was granted; for what decides who may send it, and nobody else. */
    public void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
