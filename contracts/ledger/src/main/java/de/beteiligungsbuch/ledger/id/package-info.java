/** The ids by which one ledger speaks of what another one recorded. */
@NullMarked
package de.beteiligungsbuch.ledger.id;

import org.jspecify.annotations.NullMarked;
