/** What this service knows of processes that are open, and of Zielbilder in the strategy's ledger. */
@NullMarked
package de.beteiligungsbuch.service.participation.reference;

import org.jspecify.annotations.NullMarked;
