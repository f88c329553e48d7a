package de.beteiligungsbuch.service.auditor.verify;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.verdict.Finding;

/** What came out for one ledger. Written while it is verified. */
public final class LedgerReport {

    private final LedgerName ledger;
    private final Map<Check, String> made = new EnumMap<>(Check.class);
    private final Map<Check, String> notMade = new EnumMap<>(Check.class);
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private @Nullable Finding finding;
    private @Nullable String unread;
    private List<String> evidence = List.of();

    LedgerReport(LedgerName ledger) {
        this.ledger = ledger;
    }

    void made(Check check, String what) {
        made.put(check, what);
    }

    boolean made(Check check) {
        return made.containsKey(check);
    }

    void notMade(Check check, String why) {
        notMade.put(check, why);
    }

    void fact(String name, Object value) {
        facts.put(name, value instanceof Instant instant ? instant.toString() : value);
    }

    void failed(Finding found) {
        if (finding == null) {
            finding = found;
        }
    }

    void unread(String why) {
        if (unread == null) {
            unread = why;
        }
    }

    void evidence(List<String> notes) {
        evidence = List.copyOf(notes);
    }

    /** Which ledger. */
    public LedgerName ledger() {
        return ledger;
    }

    /** The checks that were made and hold, with what they rest on. */
    public Map<Check, String> made() {
        return made;
    }

    /** The checks that were not made, and why; one that failed is in neither. */
    public Map<Check, String> notMade() {
        return notMade;
    }

    /** Size, root, signers and the like. */
    public Map<String, Object> facts() {
        return facts;
    }

    /** The first thing that does not hold, or null. */
    public @Nullable Finding finding() {
        return finding;
    }

    /** What could not be read, or null. */
    public @Nullable String unread() {
        return unread;
    }

    /** Two signed notes that exclude each other, for whoever else should see them. */
    public List<String> evidence() {
        return evidence;
    }
}
