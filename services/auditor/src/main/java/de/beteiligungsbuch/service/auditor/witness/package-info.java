/** A witness for any organisation's logs: C2SP tlog-witness, and what it keeps for ever. */
@NullMarked
package de.beteiligungsbuch.service.auditor.witness;

import org.jspecify.annotations.NullMarked;
