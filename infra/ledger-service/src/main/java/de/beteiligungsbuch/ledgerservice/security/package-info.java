/** Who may do what: access tokens, their roles, and one table of rules a service. */
@NullMarked
package de.beteiligungsbuch.ledgerservice.security;

import org.jspecify.annotations.NullMarked;
