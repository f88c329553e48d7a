/** The history: the folds of all ledgers in PostgreSQL, and the public query API on them. */
@NullMarked
package de.beteiligungsbuch.service.history;

import org.jspecify.annotations.NullMarked;
