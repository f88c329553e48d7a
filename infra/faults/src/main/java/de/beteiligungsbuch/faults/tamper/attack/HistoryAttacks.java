package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.InclusionReceipt;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.source.ExportLayout;

import static de.beteiligungsbuch.service.auditor.verdict.Verdict.FORMAT;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.ROLLBACK;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.ROOT;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.SPLIT_VIEW;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.UNAVAILABLE;

/**
 * Upon the history as a whole, with the city's own keys: what it signs fits in itself, and only what
 * somebody kept gives it away.
 */
final class HistoryAttacks {

    private static final Attack.Theme HISTORY = new Attack.Theme("history, with the city's keys");

    private HistoryAttacks() {}

    static List<Attack> all() {
        return List.of(
                HISTORY.attack("its last entries taken back",
                        v -> shorten(v, v.largest().size() - 1), ROLLBACK),
                HISTORY.attack("its second half taken back", v -> shorten(v, v.largest().middle()),
                        ROLLBACK),
                HISTORY.attack("a ledger begun anew", v -> shorten(v, 1), ROLLBACK),
                HISTORY.attack("one entry rewritten", v -> rewrite(v, v.largest().middle()),
                        SPLIT_VIEW),
                HISTORY.attack("its first entry rewritten", v -> rewrite(v, 0), SPLIT_VIEW),
                HISTORY.attack("its last entry rewritten",
                        v -> rewrite(v, v.largest().size() - 1), SPLIT_VIEW),
                HISTORY.attack("its last entries put into another order",
                        HistoryAttacks::reorder, SPLIT_VIEW),
                HISTORY.attack("one entry left out and another added at the end",
                        HistoryAttacks::leaveOut, SPLIT_VIEW),
                HISTORY.attack("one entry rewritten, which a contributor has a receipt for",
                        HistoryAttacks::rewriteReceipted, SPLIT_VIEW),
                HISTORY.attack("a root that no entries have", HistoryAttacks::lie, ROOT),
                HISTORY.attack("a checkpoint of more entries than it shows",
                        HistoryAttacks::promiseMore, UNAVAILABLE),
                HISTORY.attack("a checkpoint of a size beyond all reason",
                        v -> sign(v, Long.MAX_VALUE, TreeHash.emptyRoot()), UNAVAILABLE),
                HISTORY.attack("a checkpoint of nothing", v -> {
                    keepNewest(v);
                    sign(v, 0, TreeHash.emptyRoot());
                }, ROLLBACK),
                HISTORY.attack("a line of extension, signed",
                        HistoryAttacks::extend, FORMAT));
    }

    private static void keepNewest(Victim victim) throws IOException {
        victim.keep(victim.largest().note());
    }

    private static void shorten(Victim victim, long size) throws IOException {
        keepNewest(victim);
        Rewriting rewriting = Rewriting.ofLargest(victim);
        rewriting.lines().subList((int) size, rewriting.lines().size()).clear();
        rewriting.signAndFind(size);
    }

    private static void rewrite(Victim victim, long index) throws IOException {
        keepNewest(victim);
        rewritten(victim, index).sign();
    }

    /** A second later than it was: nothing that any rule forbids. */
    private static Rewriting rewritten(Victim victim, long index) throws IOException {
        Rewriting rewriting = Rewriting.ofLargest(victim);
        Rewriting.Line line = rewriting.lines().get((int) index);
        line.put("time", line.get("time").replaceFirst("\\d(\\.\\d+)?Z$",
                line.get("time").matches(".*9(\\.\\d+)?Z") ? "8$1Z" : "9$1Z"));
        return rewriting;
    }

    private static void reorder(Victim victim) throws IOException {
        keepNewest(victim);
        Rewriting rewriting = Rewriting.ofLargest(victim);
        int size = rewriting.lines().size();
        Collections.swap(rewriting.lines(), size - 2, size - 1);
        rewriting.sign();
    }

    private static void leaveOut(Victim victim) throws IOException {
        keepNewest(victim);
        Rewriting rewriting = Rewriting.ofLargest(victim);
        Rewriting.Line copy = rewriting.lines().getLast().copy();
        rewriting.remove((int) victim.largest().middle());
        rewriting.lines().add(copy);
        rewriting.sign();
    }

    private static void rewriteReceipted(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        InclusionReceipt receipt = ledger.receipt(ledger.middle());
        victim.give(receipt);
        rewritten(victim, ledger.middle()).sign();
    }

    private static SignedNote sign(Victim victim, long size, TreeHash root) throws IOException {
        LedgerFiles ledger = victim.largest();
        SignedNote note = victim.keys()
                .sign(new Checkpoint(ledger.checkpoint().origin(), size, root), victim.now());
        victim.files().write(ExportLayout.checkpoint(ledger.name()), note.bytes());
        return note;
    }

    private static void lie(Victim victim) throws IOException {
        sign(victim, victim.largest().size(), TreeHash.emptyRoot());
    }

    private static void promiseMore(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        sign(victim, (ledger.size() / ExportLayout.BUNDLE + 2) * ExportLayout.BUNDLE,
                ledger.checkpoint().root());
    }

    private static void extend(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        ledger.replaceCheckpoint(
                victim.keys().signText(ledger.note().text() + "more\n", victim.now()).bytes());
    }
}
