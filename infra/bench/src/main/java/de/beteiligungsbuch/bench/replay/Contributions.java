package de.beteiligungsbuch.bench.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import de.beteiligungsbuch.eventstore.writer.Append;
import de.beteiligungsbuch.eventstore.writer.ContentChange;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.participation.ContributionEvent;
import de.beteiligungsbuch.participation.ContributionEvent.AnswerOutcome;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionAnswered;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.participation.ContributionEvent.Form;
import de.beteiligungsbuch.participation.ParticipationEvents;

/** Contributions as a process brings them: each submitted, then answered. For one thread. */
public final class Contributions {

    private static final Provenance WHO = new Provenance(ActorRole.MODERATOR, null, null, null,
            null, null);
    private static final Instant HAPPENED = Instant.parse("2025-05-21T10:00:00Z");
    private static final int TEXT_CHARACTERS = 300;
    private static final int SALT_BYTES = 32;

    private final Random random;
    private final ProcessId process;
    private final PhaseId phase;
    private final List<EntryDraft> drafts = new ArrayList<>();
    private final List<ContentChange> content = new ArrayList<>();
    private ContributionId last;

    /** @param seed other contributions with every other */
    public Contributions(long seed) {
        random = new Random(seed);
        process = new ProcessId(uuid());
        phase = new PhaseId(uuid());
        last = new ContributionId(uuid());
    }

    /** So many contributions, each with its answer, as one unit of work. */
    public Append answered(int contributions) {
        for (int i = 0; i < contributions; i++) {
            submit();
            drafts.add(draft(1, new ContributionAnswered(last, AnswerOutcome.NOTED, text(),
                    HAPPENED)));
        }
        return taken();
    }

    /** One contribution, without an answer: one entry. */
    public Append submitted() {
        submit();
        return taken();
    }

    /** The one given last. */
    public ContributionId last() {
        return last;
    }

    private void submit() {
        last = new ContributionId(uuid());
        Disclosure text = new Disclosure(salt(), "text", text());
        EntryDraft draft = draft(0, new ContributionSubmitted(last, process, phase, null, null,
                Form.ORIGINAL, null, List.of(), "de", text.digest(), null, HAPPENED));
        drafts.add(draft);
        content.add(new ContentChange(draft.id(), Disclosures.of(draft.id(), List.of(text))));
    }

    private Append taken() {
        Append append = new Append(drafts, content);
        drafts.clear();
        content.clear();
        return append;
    }

    private static EntryDraft draft(long sequence, ContributionEvent event) {
        EventCatalogue.Kind kind = ParticipationEvents.CATALOGUE.find(event.getClass());
        if (kind == null) {
            throw new IllegalStateException(event.getClass() + " is in no catalogue");
        }
        return EntryDraft.of(EventId.next(), "/bench/participation", kind.type(), Instant.now(),
                event.contribution().toString(), kind.aggregateType(), sequence, WHO,
                LedgerJson.mapper().writeValueAsBytes(event));
    }

    private String text() {
        return random.ints(TEXT_CHARACTERS, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
