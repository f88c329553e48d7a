package de.beteiligungsbuch.service.auditor.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.history.view.ContributionItem;
import de.beteiligungsbuch.history.view.DisclosedText;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.MalformedEntry;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.story.Rebuilt;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/**
 * Holds every page of a portal against an own rebuild at the same positions of the ledgers. What a
 * reader gets now is compared; where the ledgers have grown meanwhile, what the portal says it was.
 */
public final class Comparison {

    private static final int AT_ONCE = 6;

    private final Portal portal;
    private final LedgerSource source;
    private final Progress progress;
    private final List<Difference> differences = Collections.synchronizedList(new ArrayList<>());
    private final List<String> unread = Collections.synchronizedList(new ArrayList<>());
    private Map<LedgerName, Long> positions = Map.of();

    private Comparison(Portal portal, LedgerSource source, Progress progress) {
        this.portal = portal;
        this.source = source;
        this.progress = progress;
    }

    /** Told how many pages of how many are done. */
    @FunctionalInterface
    public interface Progress {
        /** So many. */
        void at(long done, long all);
    }

    /**
     * Compares.
     *
     * @param address of the portal
     * @throws CouldNotTell if the portal does not say how far it has read, or the source lacks a
     *                      ledger that it has
     */
    public static ComparisonReport of(String address, LedgerSource source, Progress progress) {
        try (Portal portal = new Portal(address)) {
            return new Comparison(portal, source, progress).compare();
        }
    }

    private ComparisonReport compare() {
        positions = common(portalsPositions());
        OwnHistory own = new OwnHistory(Rebuilt.of(source, new Cut(null, positions, null)));
        takeTexts(own);
        List<OwnPage> data = new ArrayList<>(OwnPages.of(own, positions));
        data.addFirst(OwnDigests.of(own.rebuilt(), positions));
        List<Shown> pages = ShownPages.of(own);
        List<Runnable> all = new ArrayList<>();
        data.forEach(page -> all.add(() -> compare(page)));
        pages.forEach(page -> all.add(() -> read(page)));
        inParallel(all);
        differences.removeIf(new Hidden(own)::explains);
        differences.sort(Comparator.comparing(Difference::page)
                .thenComparing(Difference::where));
        long entries = compareEntries();
        return new ComparisonReport(portal.address(), source.name(), positions, data.size(),
                pages.size(), entries, differences, unread);
    }

    /** How many entries of each ledger the portal rests on now. */
    private Map<LedgerName, Long> portalsPositions() {
        JsonNode progress = portal.json("/progress").orElseThrow(() -> new CouldNotTell(
                portal.address() + " has no " + Portal.API + "/progress: is it the public address"
                        + " of a Beteiligungsbuch?"));
        Map<LedgerName, Long> found = new HashMap<>();
        for (JsonNode ledger : progress.path("ledgers")) {
            if (ledger.path("name").asString("").matches("[a-z][a-z0-9-]{0,62}")) {
                found.put(new LedgerName(ledger.path("name").stringValue()),
                        ledger.path("position").asLong(0));
            }
        }
        if (found.isEmpty()) {
            throw new CouldNotTell(portal.address() + " does not say how far it has read");
        }
        return found;
    }

    private Map<LedgerName, Long> common(Map<LedgerName, Long> portals) {
        Map<LedgerName, Long> common = new TreeMap<>(
                (one, other) -> one.value().compareTo(other.value()));
        List<LedgerName> there = source.ledgers();
        portals.forEach((ledger, position) -> {
            if (!there.contains(ledger) && position > 0) {
                throw new CouldNotTell(source.name() + " has no ledger " + ledger
                        + ", on which the portal rests");
            }
            common.put(ledger, there.contains(ledger)
                    ? Math.min(position, source.size(ledger))
                    : 0);
        });
        return common;
    }

    /**
     * A notary has the ledgers alone. Then texts come from the portal and are held against the
     * digests in the entries.
     */
    private void takeTexts(OwnHistory own) {
        List<Runnable> missing = new ArrayList<>();
        boolean none = true;
        for (ContributionHistory each : own.rebuilt().all(ContributionHistory.class)) {
            Optional<DisclosedText.State> state = own.item(each).map(ContributionItem::text)
                    .map(DisclosedText::state);
            none &= state.filter(DisclosedText.State.SHOWN::equals).isEmpty();
            if (state.filter(DisclosedText.State.MISSING::equals).isPresent()) {
                missing.add(() -> portal.data("/contributions/" + each.ref().id() + "/disclosures")
                        .ifPresent(bytes -> take(own, bytes)));
            }
        }
        if (none) {
            inParallel(missing);
        }
    }

    private static void take(OwnHistory own, byte[] bytes) {
        try {
            own.take(Disclosures.parse(bytes));
        } catch (MalformedEntry nothingIsDisclosed) {
            // The text stays missing here, and a text that the portal shows is a difference.
            return;
        }
    }

    private void inParallel(List<Runnable> all) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var done = new ExecutorCompletionService<Void>(threads);
            all.forEach(one -> done.submit(() -> guarded(one), null));
            for (int i = 1; i <= all.size(); i++) {
                done.take().get();
                progress.at(i, all.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CouldNotTell("interrupted while comparing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a page could not be compared", e.getCause());
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }

    private void guarded(Runnable one) {
        try {
            one.run();
        } catch (CouldNotTell e) {
            unread.add(String.valueOf(e.getMessage()));
        }
    }

    private void compare(OwnPage page) {
        JsonNode own = page.json();
        List<Difference> found = differences(page, page.path(), own);
        if (!found.isEmpty() && !portalsPositions().equals(positions)) {
            found = differences(page, page.path() + asOf(page.path()), own);
        }
        differences.addAll(found);
    }

    private List<Difference> differences(OwnPage page, String path, JsonNode own) {
        String shown = Portal.API + path;
        return portal.json(path)
                .map(found -> JsonDifferences.between(found, own).stream()
                        .map(place -> new Difference(shown, page.name(), place.where(),
                                place.portals(), place.own()))
                        .toList())
                .orElseGet(() -> List.of(new Difference(shown, page.name(), "", null,
                        page.name())));
    }

    private String asOf(String path) {
        return (path.contains("?") ? "&" : "?") + "asOf=" + positions.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }

    private void read(Shown page) {
        List<Difference> found = notShown(page, page.path());
        if (!found.isEmpty() && !portalsPositions().equals(positions)) {
            found = notShown(page, page.path() + asOf(page.path()));
        }
        differences.addAll(found);
    }

    private List<Difference> notShown(Shown page, String path) {
        Optional<PageText> text = portal.page(path).map(PageText::of);
        if (text.isEmpty()) {
            return List.of(new Difference(path, page.name(), "", null, page.name()));
        }
        return page.texts().stream().filter(words -> !text.get().shows(words))
                .map(words -> new Difference(path, page.name(), "HTML", null, words)).toList();
    }

    private long compareEntries() {
        RawEntries raw = new RawEntries(portal, source);
        positions.forEach((ledger, size) -> guarded(
                () -> raw.compare(ledger, size).ifPresent(differences::add)));
        return positions.values().stream().mapToLong(Long::longValue).sum();
    }
}
