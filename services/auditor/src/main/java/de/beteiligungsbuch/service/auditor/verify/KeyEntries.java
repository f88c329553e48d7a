package de.beteiligungsbuch.service.auditor.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerEvent.KeyIntroduced;
import de.beteiligungsbuch.ledger.LedgerEvent.KeyRetired;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.MalformedEntry;
import de.beteiligungsbuch.proof.KeyChange;
import de.beteiligungsbuch.proof.KeyChangeRejected;
import de.beteiligungsbuch.proof.KeyHistory;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/** What the entries of a ledger say about its keys. */
final class KeyEntries {

    /** Where the value of {@code source} begins: before it comes what has one length. */
    private static final int SOURCE = "{\"specversion\":\"1.0\",\"id\":\"\",\"source\":\"".length()
            + 36;
    private static final byte[] TYPE = "\",\"type\":\"de.beteiligungsbuch.ledger.Key"
            .getBytes(StandardCharsets.US_ASCII);

    private final LedgerName ledger;
    private final List<KeyChange> changes = new ArrayList<>();

    KeyEntries(LedgerName ledger) {
        this.ledger = ledger;
    }

    /** Takes entries of the signed tree, from its beginning and in order. */
    void accept(FetchedBundle bundle) {
        SplitBundle entries = bundle.entries();
        for (int i = 0; i < bundle.at().width(); i++) {
            if (speaksOfKeys(entries.bytes(), entries.from(i), entries.length(i))) {
                read(bundle.at().firstEntry() + i, entries.entry(i));
            }
        }
    }

    /** Quick; an entry that is written in another order is refused as an entry. */
    private static boolean speaksOfKeys(byte[] bytes, int from, int length) {
        int at = from + SOURCE;
        int end = from + length;
        while (at < end && bytes[at] != '"') {
            if (bytes[at] == '\\') {
                return true; // a source with something escaped: look at it properly
            }
            at++;
        }
        return at + TYPE.length <= end
                && Arrays.equals(bytes, at, at + TYPE.length, TYPE, 0, TYPE.length);
    }

    /** What cannot be read is refused as an entry, with its index, by who checks entries. */
    private void read(long index, byte[] bytes) {
        try {
            LedgerEntry entry = LedgerEntry.parse(bytes);
            switch (entry.type().toString()) {
                case "de.beteiligungsbuch.ledger.KeyIntroduced.v1" -> {
                    KeyIntroduced event = entry.data(KeyIntroduced.class);
                    changes.add(new KeyChange.Introduced(index, event.verifierKey(),
                            event.endorsement()));
                }
                case "de.beteiligungsbuch.ledger.KeyRetired.v1" ->
                    changes.add(new KeyChange.Retired(index,
                            entry.data(KeyRetired.class).verifierKey()));
                default -> {
                    // no key, or a type that is not known: that is refused as an entry
                }
            }
        } catch (MalformedEntry e) {
            changes.add(new KeyChange.Retired(index, "an entry that cannot be read"));
        }
    }

    /**
     * The keys of the ledger, from those on that the policy names.
     *
     * @throws DoesNotHold {@code E_KEY_CHANGE} if one was introduced or retired against the rules
     */
    KeyHistory history(String origin, Policy policy) {
        try {
            return KeyHistory.of(origin, policy.logs().stream().map(Policy.Log::key).toList(),
                    changes);
        } catch (KeyChangeRejected e) {
            throw DoesNotHold.because(Finding.at(Verdict.KEY_CHANGE, ledger, e.index(),
                    "the entry " + e.getMessage()), e);
        }
    }
}
