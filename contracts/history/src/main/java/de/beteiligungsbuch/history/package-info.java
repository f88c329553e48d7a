/** What the ledgers mean: pure folds from entries to the state of each entity, and their digests. */
@NullMarked
package de.beteiligungsbuch.history;

import org.jspecify.annotations.NullMarked;
