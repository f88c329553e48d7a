/** What the strategy must know: the facts of other ledgers, and its own texts among each other. */
@NullMarked
package de.beteiligungsbuch.service.strategy.reference;

import org.jspecify.annotations.NullMarked;
