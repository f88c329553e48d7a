package de.beteiligungsbuch.service.auditor.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.InclusionReceipt;
import de.beteiligungsbuch.proof.KeyHistory;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.reading.EntryReading;
import de.beteiligungsbuch.service.auditor.rules.Rules;
import de.beteiligungsbuch.service.auditor.source.ExportLayout;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/**
 * Verifies one ledger in one pass over its entries. First comes what the signatures bind: only of
 * entries that are the signed ones does it make sense to ask what they say.
 */
final class LedgerVerification {

    private final LedgerSource source;
    private final LedgerName ledger;
    private final Evidence evidence;
    private final LedgerReport report;
    private final Progress progress;
    private final EntryChecks entries;
    private final Depth depth;

    LedgerVerification(LedgerSource source, LedgerName ledger, Evidence evidence,
            Everything everything, Rules rules, PersonalData personal, Progress progress,
            LedgerReport report, Depth depth) {
        this.source = source;
        this.ledger = ledger;
        this.evidence = evidence;
        this.report = report;
        this.progress = progress;
        this.depth = depth;
        entries = new EntryChecks(source, ledger, everything, rules, personal,
                evidence.withDisclosures(), depth);
    }

    /** What one bundle comes to. */
    private record Bundle(
            FetchedBundle fetched,
            BundleLeaves leaves,
            @Nullable BundleEntries entries) {}

    void verify(Head head) {
        Signed signed = Signed.of(ledger, head.checkpoint().get(), evidence, report);
        Optional<Checkpoint> newest = signed.newest().map(Claim::checkpoint);
        long there = head.size().get();
        long size = newest.map(Checkpoint::size).orElse(there);
        if (size > there) {
            throw new DoesNotHold(Finding.at(Verdict.ROLLBACK, ledger, there,
                    "the signed checkpoint is of " + size + " entries, here are " + there));
        }
        report.fact("size", size);
        TreeCheck tree = new TreeCheck(source, ledger, sizes(signed), indexes(signed));
        var promises = new PromiseCheck(ledger, signed.promises(), evidence.now());
        var keyEntries = new KeyEntries(ledger);
        var times = new Times(ledger, sizes(signed));
        read(tree, promises, keyEntries, times, size);
        readLater(size, there);
        TreeHash root = tree.root();
        report.fact("root", root.toString());
        KeyHistory keys = judge(signed, keyEntries, () -> requireRoot(newest, root, tree));
        if (tree.requireTiles()) {
            report.made(Check.TILES, "every tile");
        } else {
            report.notMade(Check.TILES, "the source has no tiles");
        }
        requireEarlier(signed, tree);
        requireReceipts(signed, keys, tree);
        if (newest.isPresent()) {
            promises.require(size,
                    () -> SignedFacts.when(signed.newest().orElseThrow().note(), keys,
                            evidence),
                    report);
        }
        entries.finish(report);
        if (depth == Depth.EVERYTHING) {
            times.require(signed.verified(), report);
        }
    }

    /**
     * Where a key that the policy names has signed, the entries are held against the root first;
     * else they have to tell first whether the key is one of the ledger's.
     */
    private KeyHistory judge(Signed signed, KeyEntries entriesOfKeys, Runnable requireRoot) {
        boolean trusted = signed.newest().map(Claim::isByTrusted).orElse(true);
        if (trusted) {
            requireRoot.run();
        }
        KeyHistory keys = entriesOfKeys.history(signed.newest().map(Claim::checkpoint)
                .map(Checkpoint::origin).orElse(""), evidence.policy());
        signed.judge(keys, report);
        if (!trusted) {
            requireRoot.run();
        }
        return keys;
    }

    private static Set<Long> sizes(Signed signed) {
        Set<Long> sizes = new HashSet<>();
        signed.earlier().forEach(kept -> sizes.add(kept.content().checkpoint().size()));
        return sizes;
    }

    private static Set<Long> indexes(Signed signed) {
        Set<Long> indexes = new HashSet<>();
        signed.receipts().forEach(kept -> indexes.add(kept.content().index()));
        return indexes;
    }

    private void read(TreeCheck tree, PromiseCheck promises, KeyEntries keys, Times times,
            long size) {
        long bundles = size == 0 ? 0 : (size - 1) / ExportLayout.BUNDLE + 1;
        try (InOrder inOrder = new InOrder(source.readers())) {
            inOrder.each(bundles,
                    bundle -> FetchedBundle.of(source, ledger, BundleCoordinates.of(bundle, size),
                            entries.wantDisclosures()),
                    this::work, bundle -> {
                        tree.add(bundle.leaves);
                        promises.accept(bundle.fetched, bundle.leaves);
                        keys.accept(bundle.fetched);
                        entries.accept(bundle.entries);
                        times.accept(bundle.entries);
                        progress.at(ledger, bundle.fetched.end(), size);
                    });
        }
        entries.settle();
    }

    private Bundle work(FetchedBundle fetched) {
        BundleLeaves leaves = BundleLeaves.of(ledger, fetched);
        return new Bundle(fetched, leaves, entries.read(fetched, leaves));
    }

    /** What is not signed yet is not verified, but it may explain why a text is gone. */
    private void readLater(long size, long there) {
        for (long bundle = size / ExportLayout.BUNDLE; size < there
                && bundle * ExportLayout.BUNDLE < there; bundle++) {
            BundleCoordinates at = BundleCoordinates.of(bundle, there);
            List<byte[]> bytes = EntryReading.bytes(ledger, at, source.bundle(ledger, at));
            int skipped = (int) Math.max(0, size - at.firstEntry());
            entries.acceptLater(at.firstEntry() + skipped, bytes.subList(skipped, bytes.size()));
        }
        if (size < there) {
            report.fact("notSignedYet", there - size);
        }
    }

    private void requireRoot(Optional<Checkpoint> newest, TreeHash root, TreeCheck tree) {
        if (newest.isEmpty()) {
            report.notMade(Check.SIGNATURES, "nobody signed: the source has no checkpoint, and"
                    + " none was given");
            report.notMade(Check.TREE, "there is no signed root");
            report.unread("there is no signed checkpoint of " + ledger
                    + ": take one from the notary or from whoever kept one (--checkpoint)");
            return;
        }
        TreeHash wanted = newest.get().root();
        if (!wanted.equals(root)) {
            Optional<Long> index = tree.firstDifference().or(entries::firstDoubt);
            throw new DoesNotHold(new Finding(Verdict.ROOT, ledger, index.orElse(null),
                    "the entries have root " + root + " at size " + newest.get().size()
                            + ", signed is " + wanted + (index.isPresent()
                                    ? "; from this entry on they differ"
                                    : "; the tiles were made to match, so nothing here says"
                                            + " where")));
        }
        report.made(Check.TREE, newest.get().size() + " entries");
    }

    private void requireEarlier(Signed signed, TreeCheck tree) {
        for (Evidence.Kept<Claim> kept : signed.earlier()) {
            Checkpoint earlier = kept.content().checkpoint();
            TreeHash then = tree.root(earlier.size()).orElseThrow();
            if (!then.equals(earlier.root())) {
                report.evidence(List.of(kept.content().note().toString(),
                        signed.newest().orElseThrow().note().toString()));
                throw new DoesNotHold(Finding.of(Verdict.SPLIT_VIEW, ledger, kept.file()
                        + " says that the first " + earlier.size() + " entries have root "
                        + earlier.root() + ", here they have " + then
                        + ": both are signed, only one can be true"));
            }
        }
        if (signed.earlier().isEmpty()) {
            report.notMade(Check.EARLIER, "no earlier checkpoint was given (--checkpoint)");
        } else {
            report.made(Check.EARLIER, signed.earlier().size() + " checkpoints");
        }
    }

    private void requireReceipts(Signed signed, KeyHistory keys, TreeCheck tree) {
        for (Evidence.Kept<InclusionReceipt> kept : signed.receipts()) {
            InclusionReceipt receipt = kept.content();
            TreeHash leaf = tree.leaf(receipt.index()).orElseThrow(
                    () -> new DoesNotHold(Finding.at(Verdict.INDEX, ledger, receipt.index(),
                            kept.file() + " is of an entry that the ledger has not")));
            Checked.by(ledger, receipt.index(), kept.file(),
                    () -> receipt.verify(leaf, keys.policyAt(
                            Checkpoint.parse(receipt.note().text()).size(), evidence.policy())));
        }
        if (signed.receipts().isEmpty()) {
            report.notMade(Check.RECEIPTS, "no receipt was given (--receipt)");
        } else {
            report.made(Check.RECEIPTS, signed.receipts().size() + " receipts");
        }
    }
}
