/** Ledgers for the tests of the auditor: in memory, signed, exported. */
@NullMarked
package de.beteiligungsbuch.service.auditor;

import org.jspecify.annotations.NullMarked;
