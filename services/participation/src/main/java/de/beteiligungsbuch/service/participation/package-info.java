/** The write side of ledger.participation: processes, phases, formats and contributions. */
@NullMarked
package de.beteiligungsbuch.service.participation;

import org.jspecify.annotations.NullMarked;
