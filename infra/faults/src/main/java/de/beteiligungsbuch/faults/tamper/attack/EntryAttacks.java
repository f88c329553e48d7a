package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.source.ExportLayout;

import static de.beteiligungsbuch.service.auditor.verdict.Verdict.BUNDLE_COUNT;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.BUNDLE_FORMAT;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.ROOT;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.UNAVAILABLE;

/** Upon the entries, without any key. */
final class EntryAttacks {

    private static final Attack.Theme ENTRIES = new Attack.Theme("entries");
    private static final Attack.Theme BUNDLES = new Attack.Theme("bundles");

    private EntryAttacks() {}

    static List<Attack> all() {
        return List.of(
                ENTRIES.attack("one bit of the first entry flipped", v -> flip(v, 0), ROOT),
                ENTRIES.attack("one bit of an entry flipped",
                        v -> flip(v, v.largest().middle()), ROOT),
                ENTRIES.attack("one bit of the last entry flipped",
                        v -> flip(v, v.largest().size() - 1), ROOT),
                ENTRIES.attack("an entry written otherwise that means the same",
                        EntryAttacks::respell, ROOT),
                ENTRIES.attack("an entry replaced by nothing", v -> replace(v, new byte[0]), ROOT),
                ENTRIES.attack("an entry replaced by another ledger's",
                        EntryAttacks::replaceByForeign, ROOT),
                ENTRIES.attack("an entry replaced and its tile made to match", v -> match(v, 0),
                        ROOT),
                ENTRIES.attack("an entry replaced and all tiles made to match", v -> match(v, 8),
                        ROOT),
                ENTRIES.attack("two neighbours swapped", v -> swap(v, 1), ROOT),
                ENTRIES.attack("two distant entries swapped", v -> swap(v, 3), ROOT),
                ENTRIES.attack("the first entry dropped", v -> drop(v, 0), BUNDLE_COUNT),
                ENTRIES.attack("an entry dropped", v -> drop(v, v.largest().middle()),
                        BUNDLE_COUNT),
                ENTRIES.attack("the last entry dropped", v -> drop(v, v.largest().size() - 1),
                        BUNDLE_COUNT),
                ENTRIES.attack("an entry inserted", EntryAttacks::insert, BUNDLE_COUNT),
                ENTRIES.attack("an entry duplicated", EntryAttacks::duplicate, BUNDLE_COUNT),
                ENTRIES.attack("an entry slipped in at the end", EntryAttacks::slipIn,
                        BUNDLE_COUNT),
                BUNDLES.attack("a bundle truncated", EntryAttacks::truncate, BUNDLE_FORMAT),
                BUNDLES.attack("a bundle with something behind it", EntryAttacks::lengthen,
                        BUNDLE_FORMAT),
                BUNDLES.attack("a length that lies by a little", v -> lie(v, 1), BUNDLE_FORMAT,
                        BUNDLE_COUNT),
                BUNDLES.attack("a length that lies by a lot", v -> lie(v, 0), BUNDLE_FORMAT,
                        BUNDLE_COUNT),
                BUNDLES.attack("a bundle of no bytes",
                        v -> v.largest().alterBundle(0, bytes -> new byte[0]), BUNDLE_COUNT),
                BUNDLES.attack("another ledger's bundle in its place", EntryAttacks::exchange, ROOT,
                        BUNDLE_COUNT),
                BUNDLES.attack("a bundle beyond all size", EntryAttacks::overflow, UNAVAILABLE),
                BUNDLES.attack("a bundle withheld", EntryAttacks::withhold, UNAVAILABLE),
                BUNDLES.attack("a partial bundle withheld, a full one that lies offered",
                        EntryAttacks::widen, ROOT),
                BUNDLES.attack("a whole ledger withheld", EntryAttacks::withholdLedger,
                        UNAVAILABLE));
    }

    static byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= 1;
        return flipped;
    }

    private static byte[] flipped(byte[] entry) {
        return flipped(entry, entry.length / 2);
    }

    private static int within(long index) {
        return (int) (index % ExportLayout.BUNDLE);
    }

    private static void flip(Victim victim, long index) throws IOException {
        victim.mustFind(index);
        victim.largest().alterEntries(index, entries -> entries.set(within(index),
                flipped(entries.get(within(index)))));
    }

    /** Two spaces more between attributes: every reader of JSON reads the same. */
    private static void respell(Victim victim) throws IOException {
        long index = victim.largest().middle();
        victim.mustFind(index);
        victim.largest().alterEntries(index, entries -> entries.set(within(index),
                new String(entries.get(within(index)), StandardCharsets.UTF_8)
                        .replaceFirst(",\"source\"", ", \"source\"")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static void replace(Victim victim, byte[] by) throws IOException {
        long index = victim.largest().middle();
        victim.mustFind(index);
        victim.largest().alterEntries(index, entries -> entries.set(within(index), by));
    }

    private static void replaceByForeign(Victim victim) throws IOException {
        LedgerFiles other = victim.other(victim.largest());
        replace(victim, other.entries(other.lastBundle()).getLast());
    }

    /** Tiles up to a level are computed anew; what is above them still tells. */
    private static void match(Victim victim, int highest) throws IOException {
        LedgerFiles ledger = victim.largest();
        long index = ledger.middle();
        flip(victim, index);
        byte[] hash = LedgerFiles.leaf(ledger.entries(ledger.bundleOf(index)).get(within(index)));
        if (highest == 0 && ledger.size() > TileCoordinates.FULL) {
            victim.mustFind(index - within(index));
        }
        for (int level = 0; level <= highest
                && (ledger.size() >>> (8 * level)) > (index >>> (8 * level)); level++) {
            TileCoordinates tile = ledger.tileOf(level, index);
            int position = (int) ((index >>> (8 * level)) % TileCoordinates.FULL);
            byte[] fitting = hash;
            ledger.alterTile(tile, bytes -> {
                System.arraycopy(fitting, 0, bytes, position * TreeHash.LENGTH, TreeHash.LENGTH);
                return bytes;
            });
            if (!tile.isFull()) {
                return;
            }
            hash = ledger.tile(tile).root().bytes();
        }
    }

    private static void swap(Victim victim, int distance) throws IOException {
        LedgerFiles ledger = victim.largest();
        long first = Math.max(0, ledger.lastBundle().firstEntry() - 1 - distance);
        victim.mustFind(first);
        ledger.alterEntries(first,
                entries -> Collections.swap(entries, within(first), within(first) + distance));
    }

    private static void drop(Victim victim, long index) throws IOException {
        victim.largest().alterEntries(index, entries -> entries.remove(within(index)));
    }

    private static void insert(Victim victim) throws IOException {
        long index = victim.largest().middle();
        victim.largest().alterEntries(index,
                entries -> entries.add(within(index), flipped(entries.get(within(index)))));
    }

    private static void duplicate(Victim victim) throws IOException {
        long index = victim.largest().middle();
        victim.largest().alterEntries(index,
                entries -> entries.add(within(index), entries.get(within(index))));
    }

    private static void slipIn(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        victim.mustFind(ledger.size());
        ledger.alterEntries(ledger.size() - 1, entries -> entries.add(entries.getFirst()));
    }

    private static void truncate(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        ledger.alterBundle(ledger.middle(), bytes -> Arrays.copyOf(bytes, bytes.length - 3));
    }

    private static void lengthen(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        ledger.alterBundle(ledger.middle(), bytes -> Arrays.copyOf(bytes, bytes.length + 1));
    }

    /** @param at 0 for the high byte of the length of the first entry, 1 for the low one */
    private static void lie(Victim victim, int at) throws IOException {
        LedgerFiles ledger = victim.largest();
        ledger.alterBundle(ledger.size() - 1, bytes -> flipped(bytes, at));
    }

    private static void exchange(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        LedgerFiles other = victim.other(ledger);
        byte[] foreign = victim.files().read(other.path(other.bundleOf(0)));
        ledger.alterBundle(0, bytes -> foreign);
    }

    private static void overflow(Victim victim) throws IOException {
        victim.largest().alterBundle(0, bytes -> new byte[17_000_000]);
    }

    private static void withhold(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        victim.files().delete(ledger.path(ledger.bundleOf(ledger.middle())));
    }

    private static void widen(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        if (ledger.lastBundle().isFull()) {
            throw new NotPossible("the last bundle is full");
        }
        List<byte[]> entries = ledger.entries(ledger.lastBundle());
        victim.files().delete(ledger.path(ledger.lastBundle()));
        String path = ledger.path(ledger.lastBundle());
        victim.mustFind(ledger.size() - 1);
        byte[] last = flipped(entries.getLast());
        List<byte[]> wide = new ArrayList<>(entries.subList(0, entries.size() - 1));
        wide.addAll(Collections.nCopies(ExportLayout.BUNDLE - wide.size(), last));
        victim.files().write(path.substring(0, path.indexOf(".p/")), LedgerFiles.bundled(wide));
    }

    private static void withholdLedger(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        for (String path : victim.files().below(ledger.name().value())) {
            victim.files().delete(path);
        }
    }
}
