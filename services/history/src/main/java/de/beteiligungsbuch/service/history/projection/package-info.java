/** Following the ledgers: entries in, states and positions out, in one transaction a batch. */
@NullMarked
package de.beteiligungsbuch.service.history.projection;

import org.jspecify.annotations.NullMarked;
