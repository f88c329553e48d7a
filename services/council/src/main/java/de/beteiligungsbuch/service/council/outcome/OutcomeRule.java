package de.beteiligungsbuch.service.council.outcome;

import java.util.regex.Pattern;

import de.beteiligungsbuch.council.Outcome;

/**
 * One line of the rules.
 *
 * @param id      stands in the ledger for ever; never used again for another meaning
 * @param outcome what the words mean
 * @param words   must match the whole text, as {@link Spelling} puts it, votes taken out
 */
record OutcomeRule(String id, Outcome outcome, Pattern words) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * @param parts what stands for {@code {name}}
     */
    static OutcomeRule parse(String line, RuleParts parts) {
        String[] columns = line.split("\\s+", 3);
        if (columns.length != 3 || !ID.matcher(columns[0]).matches()) {
            throw new IllegalArgumentException("a rule reads <id> <OUTCOME> <pattern>: " + line);
        }
        return new OutcomeRule(columns[0], Outcome.valueOf(columns[1]),
                Pattern.compile(parts.fill(columns[2]), Pattern.UNICODE_CHARACTER_CLASS));
    }

    boolean fits(String text) {
        return words.matcher(text).matches();
    }
}
