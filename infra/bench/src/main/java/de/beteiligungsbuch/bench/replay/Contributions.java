package de.beteiligungsbuch.bench.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.DisclosureDigest;
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
final class Contributions {

    private static final Provenance WHO = new Provenance(ActorRole.MODERATOR, null, null, null,
            null, null);
    private static final Instant HAPPENED = Instant.parse("2025-05-21T10:00:00Z");
    private static final int REASON_CHARACTERS = 300;

    private final Random random = new Random(6);
    private final ProcessId process = new ProcessId(uuid());
    private final PhaseId phase = new PhaseId(uuid());

    /** The entries of so many contributions. */
    List<EntryDraft> next(int contributions) {
        List<EntryDraft> drafts = new ArrayList<>();
        for (int i = 0; i < contributions; i++) {
            ContributionId id = new ContributionId(uuid());
            drafts.add(draft(0, new ContributionSubmitted(id, process, phase, null, null,
                    Form.ORIGINAL, null, List.of(), "de",
                    DisclosureDigest.of(Long.toString(random.nextLong())), null, HAPPENED)));
            drafts.add(draft(1, new ContributionAnswered(id, AnswerOutcome.NOTED, reason(),
                    HAPPENED)));
        }
        return drafts;
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

    private String reason() {
        return random.ints(REASON_CHARACTERS, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
