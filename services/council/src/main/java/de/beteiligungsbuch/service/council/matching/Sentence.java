package de.beteiligungsbuch.service.council.matching;

import de.beteiligungsbuch.council.SubjectReason;

/**
 * A reason in words, its subject the paper.
 *
 * @param de in German, for example "nennt Drucksache 12345-24"
 * @param en in English, for example "names Drucksache 12345-24"
 */
public record Sentence(SubjectReason.Kind kind, String said, String de, String en) {

    /** That of a reason. */
    public static Sentence of(SubjectReason reason) {
        String said = reason.said();
        return switch (reason.kind()) {
            case HAS_DRUCKSACHE -> new Sentence(reason.kind(), said,
                    "hat die Nummer " + said + ", unter der die Ausgabe eingebracht wurde",
                    "has the number " + said + ", under which the edition was submitted");
            case NAMES_DRUCKSACHE -> new Sentence(reason.kind(), said, "nennt Drucksache " + said,
                    "names Drucksache " + said);
            case NAMES_ZIELBILD -> new Sentence(reason.kind(), said, "nennt Zielbild " + said,
                    "names Zielbild " + said);
            case NAMES_MASSNAHME -> new Sentence(reason.kind(), said, "nennt Maßnahme " + said,
                    "names Massnahme " + said);
            case NAMES_TITLE -> new Sentence(reason.kind(), said, "nennt den Titel „" + said + "“",
                    "names the title “" + said + "”");
            case NUMBER_REPEATS -> new Sentence(reason.kind(), said,
                    "mehrere Vorlagen haben die Nummer " + said,
                    "several papers have the number " + said);
        };
    }
}
