package de.beteiligungsbuch.service.council.oparlserver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.SubjectConfirmed;
import de.beteiligungsbuch.council.VorlageEvent.SubjectDeclined;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRevised;
import de.beteiligungsbuch.service.council.oparlserver.VorlageFacts.Dealing;

/**
 * What one entry changes. Depends on nothing but the shelf and the entry, so that the same ledger
 * always gives the same objects, to the byte. What an entry changes gets the entry's stamp; an
 * object that says what it said keeps its own.
 */
final class Projection {

    private final Shelf shelf;
    private final Links links;
    private final Rendering rendering;

    Projection(Shelf shelf, Links links) {
        this.shelf = shelf;
        this.links = links;
        this.rendering = new Rendering(links);
    }

    /**
     * The stamp of an entry: when it was recorded, yet after that of every entry before it. So what
     * becomes visible later is never stamped earlier, whatever the clocks of the writers did.
     */
    static Instant stamp(@Nullable Instant before, Instant recorded) {
        return before == null || recorded.isAfter(before) ? recorded : before.plusNanos(1_000);
    }

    void take(LedgerPlace at, Instant stamp, VorlageEvent event) {
        VorlageFacts facts = VorlageFacts.apply(shelf.facts(event.vorlage()).orElse(null), at,
                event);
        shelf.keep(facts);
        Set<String> made = new HashSet<>();
        List<ObjectNode> consultations = new ArrayList<>();
        for (Dealing dealing : facts.dealings()) {
            put(rendering.organization(dealing.scheduled().gremium()), stamp);
            Served served = put(rendering.consultation(facts, dealing), stamp);
            consultations.add(served.node());
            made.add(served.key());
            made.add(rendering.agendaItem(facts, dealing).key());
        }
        made.add(put(rendering.paper(facts, consultations), stamp).key());
        Map<String, ConsultationScheduled> meetings = new LinkedHashMap<>();
        touched(facts, event).forEach(dealing -> meetings
                .put(Rendering.meetingKey(dealing.scheduled()), dealing.scheduled()));
        meetings.forEach((key, scheduled) -> meeting(key, scheduled, facts, stamp));
        shelf.of(event.vorlage()).stream().filter(served -> !made.contains(served.key()))
                .forEach(served -> retire(served, stamp));
    }

    /** The dealings whose agenda item may read otherwise now. */
    private static List<Dealing> touched(VorlageFacts facts, VorlageEvent event) {
        return switch (event) {
            case VorlageRegistered registered -> List.of();
            case VorlageRevised revised -> facts.dealings();
            case ConsultationScheduled scheduled -> facts.dealings().stream()
                    .filter(dealing -> dealing.scheduled().equals(scheduled)).toList();
            case ResolutionRecorded recorded -> facts.dealings().stream()
                    .filter(dealing -> dealing.scheduled().consultation()
                            .equals(recorded.consultation()))
                    .toList();
            case ResolutionCorrected corrected -> facts.dealings().stream()
                    .filter(dealing -> dealing.decided() != null && dealing.decided().recorded()
                            .resolution().equals(corrected.resolution()))
                    .toList();
            case SubjectConfirmed confirmed -> List.of();
            case SubjectDeclined declined -> List.of();
        };
    }

    private void meeting(String key, ConsultationScheduled scheduled, VorlageFacts facts,
            Instant stamp) {
        Map<String, Draft> items = new LinkedHashMap<>();
        shelf.agenda(key).forEach(item -> items.put(item.key(), unstamped(item)));
        facts.dealings().stream().map(dealing -> rendering.agendaItem(facts, dealing))
                .filter(item -> key.equals(item.meeting()))
                .forEach(item -> items.put(item.key(), item));
        List<ObjectNode> agenda = Agenda.ordered(List.copyOf(items.values())).stream()
                .map(item -> put(item, stamp).node()).toList();
        put(rendering.meeting(scheduled, agenda), stamp);
    }

    private static Draft unstamped(Served item) {
        ObjectNode says = item.node();
        says.remove(List.of("id", "type", "created", "modified", "order"));
        return new Draft(item.kind(), item.key(), item.vorlage(), item.meeting(), says);
    }

    /** Serves it, if it says anything new. */
    Served put(Draft draft, Instant stamp) {
        Served before = shelf.find(draft.key()).orElse(null);
        if (before != null && !before.deleted() && before.says().equals(Served.digest(draft))) {
            return before;
        }
        Served now = Served.of(draft, links.to(draft.key()),
                before == null ? stamp : before.created(), stamp);
        shelf.put(now);
        return now;
    }

    /** Leaves a tombstone, and takes it off its meeting's agenda. */
    private void retire(Served gone, Instant stamp) {
        shelf.put(gone.tombstone(links.to(gone.key()), stamp));
        String key = gone.meeting();
        if (key != null) {
            shelf.find(key).filter(meeting -> !meeting.deleted())
                    .ifPresent(meeting -> shrink(meeting, stamp));
        }
    }

    private void shrink(Served meeting, Instant stamp) {
        List<Draft> left = Agenda
                .ordered(shelf.agenda(meeting.key()).stream().map(Projection::unstamped).toList());
        if (left.isEmpty()) {
            shelf.put(meeting.tombstone(links.to(meeting.key()), stamp));
            return;
        }
        ObjectNode says = unstamped(meeting).says();
        var agenda = says.putArray("agendaItem");
        left.forEach(item -> agenda.add(put(item, stamp).node()));
        put(new Draft(Kind.MEETING, meeting.key(), null, null, says), stamp);
    }
}
