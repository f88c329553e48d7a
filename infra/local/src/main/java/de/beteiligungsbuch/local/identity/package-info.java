/** The authorization server of the local start; any OpenID provider can take its place. */
@NullMarked
package de.beteiligungsbuch.local.identity;

import org.jspecify.annotations.NullMarked;
