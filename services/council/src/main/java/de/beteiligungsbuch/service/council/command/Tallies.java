package de.beteiligungsbuch.service.council.command;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.VorlageEvent.Tally;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;

/** Which numbers of votes cannot be. */
public final class Tallies {

    private static final String FIELD = "tally";

    private Tallies() {}

    /** Refuses a tally that contradicts itself; no tally is fine. */
    public static void check(@Nullable Tally tally) {
        if (tally == null) {
            return;
        }
        if (numbers(tally).anyMatch(number -> number < 0)) {
            throw new CouncilRefused(Reason.TALLY_NEGATIVE, FIELD);
        }
        if (!tally.unanimous() && numbers(tally).allMatch(number -> number == 0)) {
            throw new CouncilRefused(Reason.TALLY_WITHOUT_VOTES, FIELD);
        }
        Integer yes = tally.yes();
        Integer no = tally.no();
        if (tally.unanimous() && yes != null && no != null && yes > 0 && no > 0) {
            throw new CouncilRefused(Reason.TALLY_NOT_UNANIMOUS, FIELD, yes, no);
        }
    }

    private static Stream<Integer> numbers(Tally tally) {
        return Stream.of(tally.yes(), tally.no(), tally.abstained()).filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
