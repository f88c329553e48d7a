package de.beteiligungsbuch.service.auditor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.Promise;
import de.beteiligungsbuch.service.auditor.rules.Rules;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;

/** Verifies all ledgers of a source, and that none is missing that the policy names. */
public final class Verification {

    private static final String LEDGER = "/ledger/";

    private final LedgerSource source;
    private final Evidence evidence;
    private final Progress progress;
    private final Depth depth;
    private final Everything everything;
    private final Rules rules = new Rules();
    private final PersonalData personal = new PersonalData();
    private final List<LedgerReport> reports = new ArrayList<>();

    private Verification(LedgerSource source, Evidence evidence, Progress progress,
            Depth depth, Everything everything) {
        this.depth = depth;
        this.everything = everything;
        this.source = source;
        this.evidence = evidence;
        this.progress = progress;
    }

    /** Verifies everything there is to verify. */
    public static Report of(LedgerSource source, Evidence evidence, Progress progress) {
        return of(source, evidence, progress, Depth.EVERYTHING);
    }

    /** Verifies everything up to a depth and says what came out; throws nothing that has to do with ledgers. */
    public static Report of(LedgerSource source, Evidence evidence, Progress progress,
            Depth depth) {
        try (Everything everything = new Everything()) {
            return new Verification(source, evidence, progress, depth, everything).verify();
        }
    }

    private Report verify() {
        List<LedgerName> there = source.ledgers();
        Set<LedgerName> all = new TreeSet<>(
                (one, other) -> one.value().compareTo(other.value()));
        all.addAll(there);
        all.addAll(named());
        all.addAll(promised());
        Map<LedgerName, Head> heads = heads(there);
        for (LedgerName ledger : all) {
            LedgerReport report = new LedgerReport(ledger);
            reports.add(report);
            guarded(report, () -> {
                Head head = heads.get(ledger);
                if (head == null) {
                    throw new CouldNotTell(source.name() + " has no ledger " + ledger
                            + ", which the policy or a promise names");
                }
                new LedgerVerification(source, ledger, evidence, everything, rules, personal,
                        progress, report, depth)
                        .verify(head);
            });
        }
        references();
        return new Report(source.name(), reports);
    }

    /**
     * All at once, before anything else is read: else one ledger may refer to what was recorded in
     * another after that was read.
     */
    private Map<LedgerName, Head> heads(List<LedgerName> ledgers) {
        Map<LedgerName, Head> heads = new HashMap<>();
        ledgers.forEach(ledger -> heads.put(ledger, Head.of(source, ledger)));
        return heads;
    }

    /** The ledgers that the policy says there are. */
    private List<LedgerName> named() {
        return ledgers(evidence.policy().logs().stream().map(log -> log.key().name()));
    }

    /** The ledgers that have promised something. */
    private List<LedgerName> promised() {
        return ledgers(evidence.promises().stream()
                .map(kept -> Promise.parse(kept.content().text()).origin()));
    }

    private static List<LedgerName> ledgers(Stream<String> origins) {
        return origins.filter(name -> name.contains(LEDGER))
                .map(name -> name.substring(name.lastIndexOf(LEDGER) + LEDGER.length()))
                .filter(name -> name.matches("[a-z][a-z0-9-]{0,62}")).map(LedgerName::new).toList();
    }

    /** Whoever reads ledgers in part cannot say that something does not exist. */
    private void references() {
        boolean all = reports.stream()
                .allMatch(report -> report.finding() == null && report.made(Check.CHAIN));
        for (LedgerReport report : reports) {
            if (!all) {
                report.notMade(Check.REFERENCES, depth == Depth.TREE
                        ? "--tree-only"
                        : "not all ledgers could be read to their end");
            }
        }
        if (!all) {
            return;
        }
        try {
            everything.requireReferences();
            reports.forEach(report -> report.made(Check.REFERENCES, "across all ledgers"));
            rules.finish();
            reports.forEach(report -> report.made(Check.RULES, "every event, across all ledgers"));
        } catch (DoesNotHold e) {
            reports.stream().filter(report -> report.ledger().equals(e.finding().ledger()))
                    .forEach(report -> report.failed(e.finding()));
        }
    }

    private static void guarded(LedgerReport report, Runnable verify) {
        try {
            verify.run();
        } catch (DoesNotHold e) {
            report.failed(e.finding());
        } catch (CouldNotTell e) {
            report.unread(String.valueOf(e.getMessage()));
        }
    }
}
