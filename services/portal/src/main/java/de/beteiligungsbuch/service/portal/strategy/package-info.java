/** The editions of the strategy. */
@NullMarked
package de.beteiligungsbuch.service.portal.strategy;

import org.jspecify.annotations.NullMarked;
