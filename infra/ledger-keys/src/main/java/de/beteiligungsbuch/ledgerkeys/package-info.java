/** The private keys of ledgers, in files that one owner alone may read. */
@NullMarked
package de.beteiligungsbuch.ledgerkeys;

import org.jspecify.annotations.NullMarked;
