package de.beteiligungsbuch.service.auditor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.DisclosureDigest;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.participation.ContributionEvent.ErasedField;
import de.beteiligungsbuch.participation.ContributionEvent.PersonalDataErased;
import de.beteiligungsbuch.service.auditor.export.PublicContent;
import de.beteiligungsbuch.service.auditor.source.DisclosureLine;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/**
 * That every digest of a ledger is open, withheld, or erased by an entry, and that nothing is there
 * that was erased.
 */
final class DisclosureCheck {

    private static final String SUFFIX = "Digest";

    private final LedgerSource source;
    private final LedgerName ledger;
    private final PersonalData personal;
    private final PublicContent content = new PublicContent();
    private final List<BundleDisclosures.Closed> closed = new ArrayList<>();
    private final Map<ErasedField, Long> erased = new HashMap<>();
    private final Set<ErasedField> erasedLater = new HashSet<>();
    private long open;

    DisclosureCheck(LedgerSource source, LedgerName ledger, PersonalData personal) {
        this.personal = personal;
        this.source = source;
        this.ledger = ledger;
    }

    /** Holds the digests of a bundle against what they stand for. For several threads at once. */
    BundleDisclosures of(long bundle, List<BundleEntries.One> entries,
            List<DisclosureLine> read) {
        long first = entries.getFirst().entry().index();
        Map<EventId, List<String>> lines = new HashMap<>();
        for (DisclosureLine line : read) {
            if (lines.put(line.event(), line.disclosures().disclosures()) != null) {
                throw wrong(first, "event " + line.event()
                        + " has two lines of disclosures in bundle " + bundle);
            }
        }
        long shown = 0;
        List<BundleDisclosures.Closed> hidden = new ArrayList<>();
        List<PersonalData.Spoken> spoken = new ArrayList<>(entries.size());
        for (BundleEntries.One one : entries) {
            List<String> disclosed = lines.remove(one.entry().id());
            List<Long> shows = new ArrayList<>();
            shown += match(one, disclosed == null ? List.of() : disclosed, hidden, shows);
            spoken.add(PersonalData.of(ledger, one.entry(), one.event(), shows));
        }
        lines.keySet().stream().findFirst().ifPresent(event -> {
            throw wrong(first, "there are disclosures of event " + event
                    + ", which is not in bundle " + bundle);
        });
        return new BundleDisclosures(shown, hidden, spoken);
    }

    private long match(BundleEntries.One one, List<String> disclosed,
            List<BundleDisclosures.Closed> hidden, List<Long> shows) {
        LedgerEntry entry = one.entry();
        Map<String, DisclosureDigest> digests = digests(one.event());
        for (String encoded : disclosed) {
            Disclosure disclosure = decoded(entry, encoded);
            String name = disclosure.name();
            DisclosureDigest computed = DisclosureDigest.of(encoded);
            DisclosureDigest said = digests.remove(name);
            if (!computed.equals(said)) {
                throw wrong(entry.index(), "a disclosure of '" + name + "' has digest " + computed
                        + ", the entry says " + said);
            }
            Long phrase = Phrases.of(disclosure);
            if (phrase != null) {
                shows.add(phrase);
            }
        }
        digests.keySet().forEach(name -> hidden.add(new BundleDisclosures.Closed(
                new ErasedField(entry.id(), name), entry.subject(), entry.index())));
        return disclosed.size();
    }

    private static Map<String, DisclosureDigest> digests(Object event) {
        Map<String, DisclosureDigest> digests = new HashMap<>();
        Fields.leaves(event, (field, value) -> {
            if (value instanceof DisclosureDigest digest && field.endsWith(SUFFIX)) {
                digests.put(field.substring(0, field.length() - SUFFIX.length()), digest);
            }
        });
        return digests;
    }

    /** Takes the entries of the next bundle, and what came out for it. */
    void accept(List<BundleEntries.One> entries, BundleDisclosures disclosures) {
        disclosures.spoken().forEach(entry -> personal.accept(ledger, entry));
        for (BundleEntries.One one : entries) {
            content.apply(one.entry());
            if (one.event() instanceof PersonalDataErased erasure) {
                erasure.fields().forEach(field -> erased.put(field, one.entry().index()));
            }
        }
        open += disclosures.open();
        closed.addAll(disclosures.closed());
    }

    private Disclosure decoded(LedgerEntry entry, String encoded) {
        try {
            return Disclosure.decode(encoded);
        } catch (IllegalArgumentException e) {
            throw DoesNotHold.because(Finding.at(Verdict.COMMIT, ledger, entry.index(),
                    String.valueOf(e.getMessage())), e);
        }
    }

    /** An entry behind the checkpoint: a source that lives may have carried it out already. */
    void acceptLater(Object event) {
        if (event instanceof PersonalDataErased erasure) {
            erasedLater.addAll(erasure.fields());
        }
    }

    /** The events of which something was erased. */
    List<EventId> erasedEvents() {
        return erased.keySet().stream().map(ErasedField::event).distinct().toList();
    }

    /** Once all entries were read. */
    void finish(Everything everything) {
        for (BundleDisclosures.Closed digest : closed) {
            if (!erased.containsKey(digest.field()) && !erasedLater.contains(digest.field())
                    && !content.isWithheld(digest.subject())) {
                throw new DoesNotHold(Finding.at(Verdict.ERASE_UNLOGGED, ledger, digest.index(),
                        "what '" + digest.field().field() + "' of event " + digest.field().event()
                                + " stands for is neither here nor withheld, and no entry erases"
                                + " it. (If this source has no disclosures on purpose, as a"
                                + " notary, say --without-disclosures.)"));
            }
        }
        erased.forEach((field, by) -> requireGone(field, by, everything));
    }

    private void requireGone(ErasedField field, long by, Everything everything) {
        long index = everything.indexOf(field.event());
        if (index < 0) {
            throw new DoesNotHold(Finding.at(Verdict.APP_REFERENCE, ledger, by,
                    "erases '" + field.field() + "' of event " + field.event()
                            + ", which does not exist"));
        }
        boolean there = source.disclosures(ledger, index / 256).stream()
                .filter(line -> line.event().equals(field.event()))
                .flatMap(line -> line.disclosures().disclosures().stream())
                .anyMatch(encoded -> Disclosure.decode(encoded).name().equals(field.field()));
        if (there) {
            throw new DoesNotHold(Finding.at(Verdict.ERASE_INCOMPLETE, ledger, index, "'"
                    + field.field() + "' was erased by entry " + by + " and is still here"));
        }
    }

    private DoesNotHold wrong(long index, String detail) {
        return new DoesNotHold(Finding.at(Verdict.COMMIT, ledger, index, detail));
    }

    /** How many digests are open. */
    long open() {
        return open;
    }

    /** How many are not. */
    long closed() {
        return closed.size();
    }
}
