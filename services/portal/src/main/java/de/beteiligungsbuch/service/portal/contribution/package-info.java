/** The contributions, and what became of each. */
@NullMarked
package de.beteiligungsbuch.service.portal.contribution;

import org.jspecify.annotations.NullMarked;
