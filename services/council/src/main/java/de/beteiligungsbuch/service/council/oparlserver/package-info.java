/** What the ledger says of Vorlagen and resolutions, as OParl 1.1 for whoever wants to read it. */
@NullMarked
package de.beteiligungsbuch.service.council.oparlserver;

import org.jspecify.annotations.NullMarked;
