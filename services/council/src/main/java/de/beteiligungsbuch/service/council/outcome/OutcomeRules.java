package de.beteiligungsbuch.service.council.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.council.VorlageEvent.Tally;

/**
 * Reads the outcome of a resolution from the words of its source, by the rules of
 * {@code outcome-rules.txt}: the first rule that fits the whole text decides, and what no rule fits
 * is {@link Outcome#UNKNOWN}. Immutable.
 */
public final class OutcomeRules {

    /** The rule of an outcome that a person stated. */
    public static final String CLERK = "clerk";

    /** No rule fits the text. */
    static final String NONE = "none";
    /** The text says adopted, the votes do not. */
    static final String AGAINST_TALLY = "against-tally";
    /** The text says adopted, but the Gremium was not asked to decide. */
    static final String NOT_DECIDING = "not-deciding";

    private static final Set<String> OWN = Set.of(CLERK, NONE, AGAINST_TALLY, NOT_DECIDING);
    private static final String FILE = "/outcome-rules.txt";

    private final List<OutcomeRule> rules;

    private OutcomeRules(List<OutcomeRule> rules) {
        this.rules = rules;
    }

    /** The rules that come with this software. */
    public static OutcomeRules load() {
        try (InputStream file = OutcomeRules.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Rules from a text, one a line, and the parts that they use.
     *
     * @throws IllegalArgumentException if a line is neither or an id is given twice
     */
    static OutcomeRules parse(String text) {
        RuleParts parts = new RuleParts();
        List<OutcomeRule> rules = text.lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .filter(line -> !parts.take(line)).map(line -> OutcomeRule.parse(line, parts))
                .toList();
        List<String> ids = rules.stream().map(OutcomeRule::id).toList();
        if (ids.stream().distinct().count() != ids.size() || ids.stream().anyMatch(OWN::contains)) {
            throw new IllegalArgumentException("an id is given twice or reserved: " + ids);
        }
        return new OutcomeRules(rules);
    }

    /** All rules, in their order. */
    List<OutcomeRule> rules() {
        return rules;
    }

    /**
     * What the text says.
     *
     * @param role  what the Gremium was asked for: only who decides adopts
     * @param given the votes as stated apart from the text, or null
     */
    public Decision read(String raw, Role role, @Nullable Tally given) {
        Minutes minutes = Minutes.read(raw);
        return find(minutes).map(rule -> decision(raw, rule, minutes, role, given))
                .orElseGet(() -> new Decision(raw, Outcome.UNKNOWN, NONE, given));
    }

    private static Decision decision(String raw, OutcomeRule rule, Minutes minutes, Role role,
            @Nullable Tally given) {
        Tally tally = given == null && clear(rule) ? minutes.tally() : given;
        if (contradict(rule.outcome(), tally)) {
            return new Decision(raw, Outcome.UNKNOWN, AGAINST_TALLY, tally);
        }
        if ((adopts(rule.outcome()) || rule.outcome() == Outcome.PARTLY) && role != Role.DECIDING) {
            return new Decision(raw, Outcome.UNKNOWN, NOT_DECIDING, tally);
        }
        return new Decision(raw, rule.outcome(), rule.id(), tally);
    }

    /** The votes of a text that tells of several, kept apart; empty where it tells of one. */
    public List<Part> parts(String raw, Role role) {
        return read(raw, role, null).outcome() == Outcome.MULTI_VOTE
                ? Part.pieces(raw).stream()
                        .map(piece -> new Part(piece.label(), read(piece.words(), role, null)))
                        .toList()
                : List.of();
    }

    /** The votes that the text gives, or null where it gives none or is not clear. */
    public @Nullable Tally tally(String raw) {
        Minutes minutes = Minutes.read(raw);
        return find(minutes).filter(OutcomeRules::clear).isPresent() ? minutes.tally() : null;
    }

    private Optional<OutcomeRule> find(Minutes minutes) {
        return rules.stream().filter(rule -> rule.fits(minutes.words())).findFirst()
                .or(() -> rules.stream().filter(rule -> rule.outcome() == Outcome.MULTI_VOTE)
                        .filter(rule -> rule.fits(minutes.text())).findFirst());
    }

    private static boolean clear(OutcomeRule rule) {
        return rule.outcome() != Outcome.UNKNOWN && rule.outcome() != Outcome.MULTI_VOTE;
    }

    /** Whether it cannot be that this was adopted with these votes. */
    public static boolean contradict(Outcome outcome, @Nullable Tally tally) {
        if (!adopts(outcome) || tally == null) {
            return false;
        }
        Integer yes = tally.yes();
        Integer no = tally.no();
        boolean outvoted = yes != null && (yes == 0 || (no != null && yes <= no));
        boolean opposed = tally.unanimous() && no != null && no > 0;
        return outvoted || opposed;
    }

    private static boolean adopts(Outcome outcome) {
        return outcome == Outcome.ADOPTED || outcome == Outcome.ADOPTED_AMENDED;
    }
}
