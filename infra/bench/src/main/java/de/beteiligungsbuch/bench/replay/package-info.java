/** Replaying a ledger through the folds of the history, in memory. */
@NullMarked
package de.beteiligungsbuch.bench.replay;

import org.jspecify.annotations.NullMarked;
