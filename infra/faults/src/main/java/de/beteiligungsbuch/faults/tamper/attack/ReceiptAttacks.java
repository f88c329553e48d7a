package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import de.beteiligungsbuch.proof.InclusionReceipt;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.TreeHash;

import static de.beteiligungsbuch.service.auditor.verdict.Verdict.INCLUSION;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.INDEX;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.SIG_INVALID;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.SIG_UNKNOWN;

/** Upon a receipt that a contributor brings along; the export itself is right. */
final class ReceiptAttacks {

    private static final Attack.Theme RECEIPTS = new Attack.Theme("receipts");

    private ReceiptAttacks() {}

    static List<Attack> all() {
        return List.of(
                RECEIPTS.attack("a receipt for another leaf", v -> give(v, receipt -> with(receipt,
                        receipt.index(), replaced(receipt.path(), 0))), INCLUSION),
                RECEIPTS.attack("a receipt for another index", v -> give(v,
                        receipt -> with(receipt, receipt.index() - 1, receipt.path())), INCLUSION),
                RECEIPTS.attack("a receipt for an index that is not there",
                        ReceiptAttacks::beyond, INDEX),
                RECEIPTS.attack("a receipt one hash short", v -> give(v, receipt -> with(receipt,
                        receipt.index(), receipt.path().subList(1, receipt.path().size()))),
                        INCLUSION),
                RECEIPTS.attack("a receipt one hash long", v -> give(v, receipt -> with(receipt,
                        receipt.index(), longer(receipt.path()))), INCLUSION),
                RECEIPTS.attack("a receipt with no hash at all", v -> give(v,
                        receipt -> with(receipt, receipt.index(), List.of())), INCLUSION),
                RECEIPTS.attack("a receipt whose hashes stand in another order", v -> give(v,
                        receipt -> with(receipt, receipt.index(), receipt.path().reversed())),
                        INCLUSION),
                RECEIPTS.attack("a receipt made for an earlier tree", ReceiptAttacks::earlier,
                        INCLUSION),
                RECEIPTS.attack("a receipt under another ledger's checkpoint",
                        ReceiptAttacks::foreign, INCLUSION, INDEX),
                RECEIPTS.attack("a receipt under a stranger's checkpoint", ReceiptAttacks::strange,
                        SIG_UNKNOWN),
                RECEIPTS.attack("a receipt under a checkpoint that was altered",
                        ReceiptAttacks::altered, SIG_INVALID));
    }

    private static void give(Victim victim, UnaryOperator<InclusionReceipt> alter)
            throws IOException {
        LedgerFiles ledger = victim.largest();
        InclusionReceipt receipt = alter.apply(ledger.receipt(ledger.middle()));
        if (receipt.note().text().equals(ledger.note().text())) {
            victim.mustFind(receipt.index());
        }
        victim.give(receipt);
    }

    private static InclusionReceipt with(InclusionReceipt receipt, long index,
            List<TreeHash> path) {
        return new InclusionReceipt(receipt.extra(), index, path, receipt.note());
    }

    private static InclusionReceipt under(InclusionReceipt receipt, SignedNote note) {
        return new InclusionReceipt(receipt.extra(), receipt.index(), receipt.path(), note);
    }

    private static List<TreeHash> replaced(List<TreeHash> path, int position) {
        List<TreeHash> other = new ArrayList<>(path);
        other.set(position, TreeHash.emptyRoot());
        return other;
    }

    private static List<TreeHash> longer(List<TreeHash> path) {
        List<TreeHash> longer = new ArrayList<>(path);
        longer.add(TreeHash.emptyRoot());
        return longer;
    }

    private static void beyond(Victim victim) throws IOException {
        long size = victim.largest().size();
        give(victim, receipt -> with(receipt, size, receipt.path()));
    }

    private static void earlier(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        long half = Math.max(1, ledger.middle());
        give(victim, receipt -> with(receipt, half - 1,
                ledger.tree(half).inclusion(half - 1).path()));
    }

    private static void foreign(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        LedgerFiles other = victim.other(ledger);
        give(victim, receipt -> under(with(receipt, 0, receipt.path()), other.note()));
        victim.ledger(other.name());
    }

    private static void strange(Victim victim) throws IOException {
        give(victim, receipt -> {
            String text = receipt.note().text();
            SigningKey stranger = SigningKey.generate(text.lines().findFirst().orElseThrow(),
                    KeyType.ED25519, new SecureRandom());
            return under(receipt, new SignedNote(text,
                    List.of(stranger.sign(text, victim.now()))));
        });
        victim.mustFindAnywhere();
    }

    private static void altered(Victim victim) throws IOException {
        give(victim, receipt -> under(receipt, new SignedNote(receipt.note().text()
                .replaceFirst("\n\\d+\n", "\n" + (receipt.index() + 1) + "\n"),
                receipt.note().signatures())));
        victim.mustFindAnywhere();
    }
}
