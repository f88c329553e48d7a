package de.beteiligungsbuch.bench.verify;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.Actor;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.ledger.RequestId;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.participation.ContributionEvent.AnswerOutcome;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionAnswered;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.participation.ContributionEvent.Form;
import de.beteiligungsbuch.participation.ParticipationEvents;
import de.beteiligungsbuch.participation.ProcessEvent.PhaseOpened;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessOpened;

/**
 * A ledger of contributions, each answered a hundred contributions later, entries of about 1 KB:
 * the same to the byte for a seed. For one thread.
 */
final class Statements {

    private static final EventCatalogue CATALOGUE = EventCatalogue.union(LedgerEvent.CATALOGUE,
            ParticipationEvents.CATALOGUE);
    private static final Instant BEGIN = Instant.parse("2025-01-01T08:00:00Z");
    private static final long MILLIS_APART = 500;
    private static final int OPENING = 3;
    private static final int WAITING = 100;
    private static final int TEXT_CHARACTERS = 180;
    private static final String LETTERS = "aaabcddeeeeeeeffgghhiiiiklmmnnnnnoooprrrrsssstttuuuvwz   ";

    private final Random random;
    private final ProcessId process;
    private final PhaseId phase;
    private final ContributionId[] waiting = new ContributionId[WAITING];
    private long index;

    /**
     * One entry but for what the writer adds.
     *
     * @param content what its digests stand for; null where it has none
     */
    record Statement(EntryDraft draft, @Nullable Disclosures content) {}

    /** @param seed other contributions with every other */
    Statements(long seed) {
        random = new Random(seed);
        process = new ProcessId(uuid());
        phase = new PhaseId(uuid());
    }

    Statement next() {
        long at = index++;
        if (at < OPENING) {
            return new Statement(opening((int) at), null);
        }
        long pair = (at - OPENING) / 2;
        int slot = (int) (pair % WAITING);
        boolean answers = at % 2 == 1 && pair >= WAITING;
        return answers ? answered(waiting[slot]) : submitted(slot);
    }

    private EntryDraft opening(int at) {
        return switch (at) {
            case 0 -> draft(LedgerName.PARTICIPATION.value(), 0, Provenance.WRITER,
                    new LedgerEvent.LedgerOpened(LedgerName.PARTICIPATION, "bench", 1));
            case 1 -> draft(process.toString(), 0, who(ActorRole.MODERATOR),
                    new ProcessOpened(process, "Stadtgespräch", "Stadt", null, "Rat", List.of(),
                            BEGIN, null));
            default -> draft(process.toString(), 1, who(ActorRole.MODERATOR),
                    new PhaseOpened(process, phase, 1, "Zielbilder", null, "Zielbilder", BEGIN,
                            null));
        };
    }

    private Statement submitted(int slot) {
        ContributionId id = new ContributionId(uuid());
        if (index % 2 == 1) {
            waiting[slot] = id;
        }
        Disclosure text = new Disclosure(bytes32(), "text", text());
        EntryDraft draft = draft(id.toString(), 0, who(ActorRole.CITIZEN),
                new ContributionSubmitted(id, process, phase, null, null, Form.ORIGINAL, null,
                        List.of(), "de", text.digest(), null, time()));
        return new Statement(draft, Disclosures.of(draft.id(), List.of(text)));
    }

    private Statement answered(ContributionId contribution) {
        return new Statement(draft(contribution.toString(), 1, who(ActorRole.MODERATOR),
                new ContributionAnswered(contribution, AnswerOutcome.NOTED, text(), time())), null);
    }

    private EntryDraft draft(String subject, long sequence, Provenance provenance, Object event) {
        EventCatalogue.Kind kind = CATALOGUE.find(event.getClass());
        if (kind == null) {
            throw new IllegalStateException(event.getClass() + " is in no catalogue");
        }
        return EntryDraft.of(new EventId(uuid()), "/bench/participation", kind.type(), time(),
                subject, kind.aggregateType(), sequence, provenance,
                LedgerJson.mapper().writeValueAsBytes(event));
    }

    private Provenance who(ActorRole role) {
        return new Provenance(role, new Actor(uuid()), null, null, null,
                new RequestId(bytes32(), bytes32()));
    }

    /** When the entry is recorded that is made now. */
    private Instant time() {
        return BEGIN.plusMillis(index * MILLIS_APART).plusNanos(1_000 * (1 + index % 1_000));
    }

    private String text() {
        StringBuilder text = new StringBuilder(TEXT_CHARACTERS);
        for (int i = 0; i < TEXT_CHARACTERS; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private String bytes32() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
