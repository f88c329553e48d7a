package de.beteiligungsbuch.service.council.reference;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.ledger.id.MassnahmeId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledger.id.ZielbildId;

/** A subject as one word, for example {@code ZIELBILD:<id>} or {@code EDITION:<strategy>/2}. */
public final class SubjectKey {

    private SubjectKey() {}

    /** The word for it. */
    public static String of(Subject subject) {
        return switch (subject) {
            case Subject.OfZielbild s -> "ZIELBILD:" + s.zielbild();
            case Subject.OfMassnahme s -> "MASSNAHME:" + s.massnahme();
            case Subject.OfEdition s -> "EDITION:" + s.strategy() + "/" + s.edition();
            case Subject.OfVorlage s -> "VORLAGE:" + s.vorlage();
        };
    }

    /**
     * Reads the word back.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Subject read(String key) {
        int colon = key.indexOf(':');
        String id = key.substring(colon + 1);
        return switch (key.substring(0, Math.max(0, colon))) {
            case "ZIELBILD" -> new Subject.OfZielbild(ZielbildId.of(id));
            case "MASSNAHME" -> new Subject.OfMassnahme(MassnahmeId.of(id));
            case "EDITION" -> edition(id);
            case "VORLAGE" -> new Subject.OfVorlage(VorlageId.of(id));
            default -> throw new IllegalArgumentException("no subject: " + key);
        };
    }

    private static Subject edition(String id) {
        int slash = id.indexOf('/');
        return new Subject.OfEdition(StrategyId.of(id.substring(0, Math.max(0, slash))),
                Integer.parseInt(id.substring(slash + 1)));
    }
}
