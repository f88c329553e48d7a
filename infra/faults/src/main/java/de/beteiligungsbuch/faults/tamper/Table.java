package de.beteiligungsbuch.faults.tamper;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import de.beteiligungsbuch.faults.tamper.attack.Attack;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;
import de.beteiligungsbuch.service.auditor.verify.Report;

/** What was done, what had to be said and what was said, row by row. */
final class Table {

    private static final int LONGEST = 160;

    private final PrintWriter out;
    private final Map<Trial.Kind, Integer> counts = new EnumMap<>(Trial.Kind.class);
    private String theme = "";

    Table(PrintWriter out) {
        this.out = out;
    }

    void untouched(Report report) {
        out.printf("The export as it is: %s%n", report.outcome() == Report.Outcome.HOLDS
                ? "it holds"
                : "it does NOT hold, so nothing can be tried: see auditor verify");
    }

    void row(Attack attack, Trial.Outcome outcome) {
        if (!attack.theme().equals(theme)) {
            theme = attack.theme();
            out.printf("%n%s%n", theme);
        }
        counts.merge(outcome.kind(), 1, Integer::sum);
        String expected = attack.expected().stream().map(Verdict::code)
                .collect(Collectors.joining(" or "));
        String mark = switch (outcome.kind()) {
            case CAUGHT -> "caught";
            case MISSED -> "MISSED";
            case NOT_TRIED -> "not tried";
        };
        out.printf("  %-9s  %-66s  %-18s  %s%n", mark, attack.what(), expected,
                shortened(outcome.said()));
        out.flush();
    }

    private static String shortened(String said) {
        String line = said.replace('\n', ' ');
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /** Prints how many, and returns whether none was missed. */
    boolean sum() {
        out.printf("%n%d caught, %d missed, %d not tried%n", count(Trial.Kind.CAUGHT),
                count(Trial.Kind.MISSED), count(Trial.Kind.NOT_TRIED));
        out.flush();
        return count(Trial.Kind.MISSED) == 0 && count(Trial.Kind.CAUGHT) > 0;
    }

    private int count(Trial.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
