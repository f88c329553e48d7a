package de.beteiligungsbuch.service.auditor.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.Actor;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.participation.ContributionEvent;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionsMerged;
import de.beteiligungsbuch.participation.ContributionEvent.ErasedField;
import de.beteiligungsbuch.participation.ContributionEvent.Form;

/**
 * What of a contribution decides what may happen with it, in four numbers: there are millions.
 *
 * @param place number of its {@link Place}
 * @param actor hash of the pseudonym of whoever it comes from
 * @param first hash of the id of its first event
 * @param marks what is true of it
 */
record ContributionState(int place, int actor, int first, int marks) {

    static final int WITHHELD = 1;
    static final int WITHDRAWN = 1 << 1;
    static final int SPLIT = 1 << 2;
    /** The text was not erased. */
    static final int TEXT = 1 << 3;
    /** There is a public name, and it was not erased. */
    static final int NAME = 1 << 4;

    /** @throws Refused if that may not happen */
    static ContributionState after(@Nullable ContributionState before, LedgerEntry entry,
            ContributionEvent event, Book book) {
        return switch (event) {
            case ContributionSubmitted e -> {
                Refused.unless(before == null, "the contribution was submitted before");
                yield submitted(entry, e, book);
            }
            case ContributionsMerged e -> {
                Refused.unless(before == null, "the contribution is there already");
                yield merged(entry, e, book);
            }
            case ContributionEvent.ContributionSplit e -> there(before).split(e, book);
            case ContributionEvent.ContributionWithheld e -> there(before).withheld();
            case ContributionEvent.ContributionReleased e -> there(before).released();
            case ContributionEvent.ContributionAnswered e -> there(before).answered(e);
            case ContributionEvent.ContributionWithdrawn e ->
                there(before).withdrawn(entry, e.contribution(), book);
            case ContributionEvent.PersonalDataErased e -> there(before).erased(e.fields());
        };
    }

    private static ContributionState there(@Nullable ContributionState before) {
        return Refused.there(before, "the contribution was never submitted");
    }

    private static ContributionState begun(LedgerEntry entry, int place, int marks) {
        return new ContributionState(place, hash(entry.provenance().actor()),
                entry.id().value().hashCode(), marks);
    }

    private static int hash(@Nullable Actor actor) {
        return actor == null ? 0 : actor.pseudonym().hashCode();
    }

    private static ContributionState submitted(LedgerEntry entry, ContributionSubmitted event,
            Book book) {
        Place place = new Place(event.process(), event.phase(), event.format());
        ContributionId whole = event.partOf();
        Refused.unless((event.form() == Form.PART) == (whole != null),
                "form %s, part of %s: a part has a whole, nothing else has one", event.form(),
                whole);
        if (whole == null) {
            requireWelcome(entry, event, book);
        } else {
            requirePart(event, place, whole, book);
        }
        return begun(entry, book.number(place),
                event.publicNameDigest() == null ? TEXT : TEXT | NAME);
    }

    private static void requireWelcome(LedgerEntry entry, ContributionSubmitted event,
            Book book) {
        Refused.unless(event.form() != Form.SUMMARY
                || !entry.provenance().role().equals(ActorRole.CITIZEN),
                "a citizen does not sum up what others say");
        FormatId format = event.format();
        if (format != null) {
            book.requireFormat(event.process(), format);
        }
        book.process(event.process()).requireOpen(event.phase());
    }

    private static void requirePart(ContributionSubmitted event, Place place,
            ContributionId whole, Book book) {
        Refused.unless(book.takePart(event.contribution(), whole),
                "contribution %s was not split into this part", whole);
        Place of = book.place(book.contribution(whole));
        Refused.unless(place.equals(of), "the part is of %s, the whole of %s", place, of);
        Refused.unless(event.publicNameDigest() == null, "a part has no name of its own");
    }

    private static ContributionState merged(LedgerEntry entry, ContributionsMerged event,
            Book book) {
        Refused.unless(event.originals().size() > 1, "one contribution alone is not merged");
        Set<ContributionId> seen = new HashSet<>();
        Place last = null;
        for (ContributionId original : event.originals()) {
            Refused.unless(seen.add(original), "contribution %s is merged twice", original);
            ContributionState state = book.contribution(original);
            Refused.unless(!state.is(WITHDRAWN) || book.isRecent(original),
                    "contribution %s was withdrawn", original);
            last = book.place(state);
            Refused.unless(last.process().equals(event.process()),
                    "contribution %s is of process %s", original, last.process());
        }
        Place place = new Place(event.process(), event.phase(), null);
        Refused.unless(last != null && last.phase().equals(event.phase()),
                "the last original is not of phase %s", event.phase());
        return begun(entry, book.number(place), TEXT);
    }

    private ContributionState split(ContributionEvent.ContributionSplit event, Book book) {
        Refused.unless(!is(WITHDRAWN), "the contribution was withdrawn");
        Refused.unless(!is(SPLIT), "the contribution was split before");
        List<ContributionId> parts = event.parts();
        Refused.unless(parts.size() > 1 && new HashSet<>(parts).size() == parts.size(),
                "a contribution is split into two parts or more that differ");
        parts.forEach(part -> book.promisePart(part, event.contribution()));
        return with(marks | SPLIT);
    }

    private ContributionState withheld() {
        Refused.unless(!is(WITHHELD), "the contribution was withheld before");
        return with(marks | WITHHELD);
    }

    private ContributionState released() {
        Refused.unless(is(WITHHELD), "the contribution was not withheld");
        return with(marks & ~WITHHELD);
    }

    private ContributionState answered(ContributionEvent.ContributionAnswered event) {
        Refused.unless(!event.reason().isBlank(), "an answer says why");
        return this;
    }

    private ContributionState withdrawn(LedgerEntry entry, ContributionId id, Book book) {
        Refused.unless(!is(WITHDRAWN), "the contribution was withdrawn before");
        Refused.unless(!entry.provenance().role().equals(ActorRole.CITIZEN)
                || hash(entry.provenance().actor()) == actor,
                "a citizen withdrew what somebody else contributed");
        book.remember(id, entry.index());
        return with(marks | WITHDRAWN);
    }

    private ContributionState erased(List<ErasedField> fields) {
        Refused.unless(!fields.isEmpty(), "nothing is erased");
        int left = marks;
        for (ErasedField field : fields) {
            Refused.unless(field.event().value().hashCode() == first,
                    "event %s is not the one with what was contributed", field.event());
            int kept = switch (field.field()) {
                case "text" -> TEXT;
                case "publicName" -> NAME;
                default -> 0;
            };
            Refused.unless((left & kept) != 0, "there is no '%s' left to erase", field.field());
            left &= ~kept;
        }
        return with(left);
    }

    private ContributionState with(int next) {
        return new ContributionState(place, actor, first, next);
    }

    boolean is(int mark) {
        return (marks & mark) != 0;
    }
}
