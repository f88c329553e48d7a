package de.beteiligungsbuch.local.demo;

import java.time.LocalTime;
import java.time.ZoneId;

import de.beteiligungsbuch.ledger.PublishedDate;

/** Instants for dates that are only published as a day, a month or a season: the first one there is. */
final class Dates {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Dates() {}

    static String instant(String published) {
        return at(published, LocalTime.MIDNIGHT);
    }

    static String at(String published, LocalTime time) {
        return new PublishedDate(published).firstDay().atTime(time).atZone(BERLIN).toInstant()
                .toString();
    }
}
