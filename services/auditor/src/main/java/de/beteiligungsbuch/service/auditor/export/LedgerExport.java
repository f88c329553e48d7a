package de.beteiligungsbuch.service.auditor.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.EntryBundle;
import de.beteiligungsbuch.proof.Tile;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.reading.EntryChain;
import de.beteiligungsbuch.service.auditor.reading.EntryReading;
import de.beteiligungsbuch.service.auditor.source.DisclosureLine;
import de.beteiligungsbuch.service.auditor.source.ExportLayout;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/** Writes one ledger: bundles, tiles, disclosures. */
final class LedgerExport {

    private final LedgerSource source;
    private final LedgerName ledger;
    private final ExportFolder folder;
    private final long size;
    private final PublicContent content = new PublicContent();

    LedgerExport(LedgerSource source, LedgerName ledger, long size, ExportFolder folder) {
        this.source = source;
        this.ledger = ledger;
        this.size = size;
        this.folder = folder;
    }

    /** Writes the entries and their tiles and returns the root over them. */
    TreeHash writeTree() {
        EntryChain chain = new EntryChain(ledger);
        TreeWriting tree = new TreeWriting(this::write);
        EntryReading.each(source, ledger, size, (bundle, entries) -> {
            entries.forEach(entry -> {
                chain.accept(entry);
                content.apply(entry);
                tree.add(TreeHash.ofLeaf(entry.bytes()));
            });
            write(BundleCoordinates.of(bundle, size), entries);
        });
        return tree.finish();
    }

    private void write(BundleCoordinates bundle, List<LedgerEntry> entries) {
        keep(bundle.firstEntry(), ExportLayout.bundle(ledger, bundle),
                new EntryBundle(entries.stream().map(LedgerEntry::bytes).toList()).bytes());
    }

    private void write(Tile tile) {
        long first = tile.coordinates().index() << (8 * (tile.coordinates().level() + 1));
        keep(first, ExportLayout.tile(ledger, tile.coordinates()), tile.bytes());
    }

    private void keep(long firstEntry, String path, byte[] bytes) {
        if (!folder.keep(path, bytes)) {
            throw new DoesNotHold(Finding.at(Verdict.SPLIT_VIEW, ledger, firstEntry, path
                    + " is there from an earlier export and says something else: keep that"
                    + " export, it is evidence, and export into another folder"));
        }
    }

    /** Writes what is public of the disclosures, once all entries were seen. */
    void writeDisclosures() {
        EntryReading.each(source, ledger, size, (bundle, entries) -> {
            Set<EventId> shown = new HashSet<>();
            entries.stream().filter(entry -> !content.isWithheld(entry.subject()))
                    .forEach(entry -> shown.add(entry.id()));
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (DisclosureLine line : source.disclosures(ledger, bundle)) {
                if (shown.contains(line.event())) {
                    lines.writeBytes(line.disclosures().bytes());
                    lines.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
            String path = ExportLayout.disclosures(ledger, bundle);
            if (lines.size() == 0) {
                folder.remove(path);
            } else {
                folder.replace(path, lines.toByteArray());
            }
        });
    }
}
