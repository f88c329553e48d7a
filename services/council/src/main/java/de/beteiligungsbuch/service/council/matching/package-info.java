/** What of the strategy a paper may concern; a person confirms it. Pure. */
@NullMarked
package de.beteiligungsbuch.service.council.matching;

import org.jspecify.annotations.NullMarked;
