/**
 * Checks ledgers and names the first thing that does not hold. What was not checked is said to be
 * not checked; what could not be read is never taken for right.
 */
@NullMarked
package de.beteiligungsbuch.service.auditor.verify;

import org.jspecify.annotations.NullMarked;
