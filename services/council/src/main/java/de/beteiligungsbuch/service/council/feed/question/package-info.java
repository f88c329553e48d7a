/** Outcomes that no rule can tell: they wait for a person. */
@NullMarked
package de.beteiligungsbuch.service.council.feed.question;

import org.jspecify.annotations.NullMarked;
