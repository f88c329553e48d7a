package de.beteiligungsbuch.service.council.oparlserver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.Kind;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRevised;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;

/** A ledger of events, numbered, and what is made of it. */
final class Ledger {

    static final Gremium RAT = new Gremium("Rat der Stadt", Gremium.Kind.COUNCIL);
    static final Links LINKS = new Links("https://buch.example/oparl/v1.1", "dortmund");
    private static final Instant WHEN = Instant.parse("2026-01-05T08:00:00Z");

    private final MemoryShelf shelf = new MemoryShelf();
    private final Projection projection = new Projection(shelf, LINKS);
    private final List<VorlageEvent> events = new ArrayList<>();
    private @Nullable Instant stamp;

    /** Records something, at a time by the clock of whoever writes. */
    Instant record(VorlageEvent event, Instant time) {
        Instant now = Projection.stamp(stamp, time);
        projection.take(new LedgerPlace(events.size(), "event-" + events.size(), time), now,
                event);
        events.add(event);
        stamp = now;
        return now;
    }

    Instant record(VorlageEvent event) {
        return record(event, WHEN.plusSeconds(events.size()));
    }

    MemoryShelf shelf() {
        return shelf;
    }

    Projection projection() {
        return projection;
    }

    static VorlageId vorlage(int number) {
        return new VorlageId(id(1, number));
    }

    static ConsultationId consultation(int number) {
        return new ConsultationId(id(2, number));
    }

    static ResolutionId resolution(int number) {
        return new ResolutionId(id(3, number));
    }

    private static UUID id(int kind, int number) {
        return new UUID(0x0197_0000_0000_7000L + kind, 0x8000_0000_0000_0000L + number);
    }

    static Content content(String title) {
        return new Content(Kind.PROPOSAL, title, "Der Rat beschließt.", null, null, null,
                List.of("Oberbürgermeister"), List.of());
    }

    static VorlageRegistered registered(int number) {
        return new VorlageRegistered(vorlage(number), new Drucksache(number + "-26"),
                content("Vorlage " + number), WHEN, new PublishedDate("2026-01-05"));
    }

    static VorlageRevised revised(int number, String title) {
        return new VorlageRevised(vorlage(number), new Drucksache(number + "-26"), content(title),
                "berichtigt", WHEN);
    }

    static ConsultationScheduled scheduled(int vorlage, int consultation, String date,
            @Nullable String item) {
        return new ConsultationScheduled(vorlage(vorlage), consultation(consultation), RAT,
                Role.DECIDING, new PublishedDate(date), true, item, WHEN);
    }

    static ResolutionRecorded resolved(int vorlage, int consultation, String raw) {
        return new ResolutionRecorded(vorlage(vorlage), resolution(consultation),
                consultation(consultation), RAT, decision(raw), null, WHEN, null);
    }

    static ResolutionCorrected corrected(int vorlage, int consultation, String raw) {
        return new ResolutionCorrected(vorlage(vorlage), resolution(consultation), decision(raw),
                null, "berichtigt", WHEN);
    }

    private static Decision decision(String raw) {
        return new Decision(raw, Outcome.UNKNOWN, "none", null);
    }
}
