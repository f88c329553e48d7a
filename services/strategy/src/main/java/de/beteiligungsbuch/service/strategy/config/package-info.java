/** Which ledger the service owns, which it follows, and who may send commands. */
@NullMarked
package de.beteiligungsbuch.service.strategy.config;

import org.jspecify.annotations.NullMarked;
