package de.beteiligungsbuch.service.council.feed.manual;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.VorlageEvent.Kind;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.ledger.id.Drucksache;

/**
 * What a person entered from a document.
 *
 * @param proposal   what the paper proposes to resolve, or null
 * @param gremium    the name of the Gremium
 * @param council    whether it is the council itself
 * @param meeting    the day on which it meets
 * @param open       whether the item is public
 * @param agendaItem its number on the agenda, or null
 * @param outcome    what came of it, in the words of the minutes, or null if nothing did yet
 */
public record Entered(
        Drucksache drucksache,
        Kind kind,
        String title,
        @Nullable String proposal,
        String gremium,
        boolean council,
        LocalDate meeting,
        Role role,
        boolean open,
        @Nullable String agendaItem,
        @Nullable String outcome) {}
