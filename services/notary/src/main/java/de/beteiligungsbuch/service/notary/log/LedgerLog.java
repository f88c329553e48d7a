package de.beteiligungsbuch.service.notary.log;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import de.beteiligungsbuch.eventstore.reader.LedgerBroken;
import de.beteiligungsbuch.eventstore.reader.LedgerEnd;
import de.beteiligungsbuch.eventstore.reader.LedgerReader;
import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledgerkeys.KeyEntry;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.ProofRejected;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.proof.TileUnavailable;
import de.beteiligungsbuch.proof.TreeHash;

/**
 * Follows one ledger in a thread of its own: entries become tiles, tiles a signed checkpoint. What
 * fails is tried again from what was signed last; a ledger that does not extend that ends it.
 */
final class LedgerLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerLog.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(1);
    /** A broker that starts may say for a moment that a topic is shorter than it is. */
    private static final Duration SHORTER_FOR = Duration.ofSeconds(10);

    private final LedgerReaderConfig config;
    private final LogTree tree;
    private final EventIndex events;
    private final SignedHead guard;
    private final CheckpointSigner signer;
    private final Publication publication;
    private final LogMetrics metrics;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private Head head = Head.nothing();
    private long shorterSince;
    private volatile @Nullable String trouble = "starting";
    private volatile boolean stopped;

    LedgerLog(LedgerReaderConfig config, LogTree tree, EventIndex events, SignedHead guard,
            CheckpointSigner signer, Publication publication, LogMetrics metrics) {
        this.config = config;
        this.tree = tree;
        this.events = events;
        this.guard = guard;
        this.signer = signer;
        this.publication = publication;
        this.metrics = metrics;
        thread = Thread.ofPlatform().name("log-" + config.ledger()).daemon().unstarted(this::run);
    }

    void start() {
        publication.start();
        thread.start();
    }

    /** What keeps it from going on, or null. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** Whether it signs nothing more until people have looked. */
    boolean isStopped() {
        return stopped;
    }

    /** What anyone can see of it. */
    Publication publication() {
        return publication;
    }

    /** The tree, for reading. */
    LogTree tree() {
        return tree;
    }

    /** The index of an event, once it was read. */
    OptionalLong find(EventId event) {
        return events.find(event);
    }

    private void run() {
        while (closing.getCount() > 0) {
            try {
                follow();
            } catch (LogBroken | LedgerBroken e) {
                stopped = true;
                trouble = e.getMessage();
                LOG.error("ledger {} is signed no further: {}", config.ledger(), e.getMessage(), e);
                return;
            } catch (RuntimeException e) {
                trouble = String.valueOf(e.getMessage());
                LOG.warn("ledger {} cannot be followed now: {}", config.ledger(), e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (closing.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("the log of {} ends", config.ledger());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }

    private void follow() {
        head = guard.read().map(signer::head).orElseGet(Head::nothing);
        resume();
        try (LedgerReader reader = LedgerReader.open(config, Math.max(0, tree.size() - 1))) {
            boolean joined = tree.size() == 0;
            shorterSince = 0;
            while (closing.getCount() > 0) {
                List<LedgerEntry> entries = reader.poll(POLL);
                if (entries.isEmpty()) {
                    checkLength(reader);
                    trouble = null;
                } else {
                    take(joined ? entries : join(entries));
                    joined = true;
                }
            }
        }
    }

    /** Goes to what was signed last; if the tiles do not show it, they are made again. */
    private void resume() {
        try {
            tree.resume(head.size());
            if (tree.root().equals(head.root())) {
                indexEvents();
                signer.follow(events.keyChanges());
                publishHead();
                return;
            }
            LOG.warn("the tiles of ledger {} do not have the root that was signed", config
                    .ledger());
        } catch (TileUnavailable | MalformedProof e) {
            LOG.warn("the tiles of ledger {} are not whole: {}", config.ledger(), e.getMessage());
        }
        LOG.warn("the tiles of ledger {} are made again from the ledger", config.ledger());
        tree.restart();
    }

    private void publishHead() {
        signer.requireOwn(head);
        publication.publish(head);
    }

    private void indexEvents() {
        for (long from = events.size(); from < tree.size(); from = events.size()) {
            BundleCoordinates at = BundleCoordinates.of(from / TileCoordinates.FULL, tree.size());
            events.add(tree.bundle(at).entries().stream().map(LedgerEntry::parse).toList());
        }
    }

    /** The entries behind the last signed one, which comes first and must be the same. */
    private List<LedgerEntry> join(List<LedgerEntry> entries) {
        long last = tree.size() - 1;
        TreeHash signed = tree.hashes(tree.size()).complete(0, last);
        if (!TreeHash.ofLeaf(entries.getFirst().bytes()).equals(signed)) {
            throw new LogBroken("entry " + firstDifference() + " of ledger " + config.ledger()
                    + " is not the one that was signed: the topic was rewritten");
        }
        return entries.subList(1, entries.size());
    }

    /** The index of the first entry that is not the one in the tiles. */
    private long firstDifference() {
        long index = 0;
        try (LedgerReader reader = LedgerReader.open(config, 0)) {
            while (index < tree.size()) {
                for (LedgerEntry entry : reader.poll(POLL)) {
                    TreeHash signed = tree.hashes(tree.size()).complete(0, index);
                    if (!TreeHash.ofLeaf(entry.bytes()).equals(signed)) {
                        return index;
                    }
                    index++;
                }
            }
        } catch (LedgerBroken e) {
            LOG.error("the rewritten ledger {} is not even a chain", config.ledger(), e);
        }
        return index;
    }

    private void checkLength(LedgerReader reader) {
        LedgerEnd end = reader.end();
        boolean shorter = end.endOffset() < end.nextOffset() || !reader.hasBegun();
        if (!shorter) {
            shorterSince = 0;
        } else if (shorterSince == 0) {
            shorterSince = System.nanoTime();
        } else if (System.nanoTime() - shorterSince > SHORTER_FOR.toNanos()) {
            throw new LogBroken("ledger " + config.ledger() + " has no entry " + (tree.size() - 1)
                    + " any more, which was signed: the topic was truncated or made again");
        }
    }

    private void take(List<LedgerEntry> entries) {
        int signed = (int) Math.min(entries.size(), Math.max(0, head.size() - tree.size()));
        add(entries.subList(0, signed));
        if (signed > 0 && tree.size() == head.size() && !tree.root().equals(head.root())) {
            throw new LogBroken("the first " + head.size() + " entries of ledger "
                    + config.ledger() + " are not those that were signed: the topic was rewritten");
        }
        List<LedgerEntry> fresh = entries.subList(signed, entries.size());
        add(fresh);
        if (tree.size() > head.size()) {
            sign();
            metrics.published(config.ledger(), fresh);
        } else if (tree.size() == head.size()) {
            publishHead();
        }
        trouble = null;
    }

    private void add(List<LedgerEntry> entries) {
        if (!entries.isEmpty()) {
            tree.extend(entries.stream().map(LedgerEntry::bytes).toList());
            events.add(entries);
            if (entries.stream().anyMatch(KeyEntry::isOne)) {
                signer.follow(events.keyChanges());
            }
        }
    }

    /** What is signed is read from the tiles as they are kept, not from memory. */
    private void sign() {
        long size = tree.size();
        TreeHash root = tree.hashes(size).root();
        try {
            tree.hashes(size).consistency(head.size()).verify(head.root(), root);
        } catch (ProofRejected e) {
            throw new LogBroken("the tree of size " + size + " of ledger " + config.ledger()
                    + " does not extend the one of size " + head.size() + " that was signed", e);
        }
        Head next = signer.sign(size, root);
        guard.replace(head.note(), next.note().orElseThrow());
        head = next;
        publication.publish(next);
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publication.close();
        if (!thread.isAlive()) {
            events.close();
            guard.close();
        }
    }
}
