/** Keeps the documents that name every event of every ledger. */
@NullMarked
package de.beteiligungsbuch.contracts.catalogue;

import org.jspecify.annotations.NullMarked;
