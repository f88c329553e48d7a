/** The write side of {@code ledger.council}: Vorlagen, consultations, resolutions. */
@NullMarked
package de.beteiligungsbuch.service.council;

import org.jspecify.annotations.NullMarked;
