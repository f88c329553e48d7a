package de.beteiligungsbuch.service.council.matching;

import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.VorlageId;

/**
 * A paper, as far as it tells what it concerns.
 *
 * @param drucksache its number, which other papers may have too
 * @param text       its title, and what else of it is known
 */
public record Paper(VorlageId vorlage, Drucksache drucksache, String text) {}
