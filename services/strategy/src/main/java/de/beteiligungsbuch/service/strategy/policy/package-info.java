/** When the council has decided upon an edition, the strategy follows. */
@NullMarked
package de.beteiligungsbuch.service.strategy.policy;

import org.jspecify.annotations.NullMarked;
