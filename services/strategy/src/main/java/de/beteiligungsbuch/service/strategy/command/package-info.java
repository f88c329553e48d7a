/** Commands to the texts and editions of the strategy, the aggregates that decide, and refusals. */
@NullMarked
package de.beteiligungsbuch.service.strategy.command;

import org.jspecify.annotations.NullMarked;
