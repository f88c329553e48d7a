package de.beteiligungsbuch.service.history.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.view.Told;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.EventType;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.history.projection.Progress;
import de.beteiligungsbuch.service.history.projection.Schema;
import de.beteiligungsbuch.service.history.query.Digests;
import de.beteiligungsbuch.service.history.query.Entries;
import de.beteiligungsbuch.service.history.query.Sights;

/** The entries themselves, and what lets anyone check that a rebuild of his own says the same. */
@RestController
@RequestMapping("/api/history/v1")
class LedgerController {

    private static final long MOST = 100_000;
    private static final long USUAL = 1_000;
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    private final Answers answers;
    private final Sights sights;
    private final Progress progress;
    private volatile Map.@Nullable Entry<Kept, DigestReport> kept;

    LedgerController(Answers answers, Sights sights, Progress progress) {
        this.answers = answers;
        this.sights = sights;
        this.progress = progress;
    }

    @GetMapping("/ledgers")
    ResponseEntity<byte[]> ledgers(HttpServletRequest request) {
        return answers.get(request, sight -> Answers.Page.of(new Entries(sight).ledgers()));
    }

    @GetMapping("/ledgers/{name}/entries")
    ResponseEntity<StreamingResponseBody> entries(HttpServletRequest request,
            @PathVariable String name) {
        long from = Parameters.number(request, "from", 0, 0, Long.MAX_VALUE);
        int limit = (int) Parameters.number(request, "limit", USUAL, 1, MOST);
        LedgerName ledger = known(name);
        StreamingResponseBody body = out -> sights.look(Cut.NONE, sight -> {
            new Entries(sight).write(ledger, from, limit, out);
            return limit;
        });
        return ResponseEntity.ok().contentType(LINES).body(body);
    }

    private LedgerName known(String name) {
        return sights.look(Cut.NONE, sight -> new Entries(sight).ledgers()).stream()
                .map(Entries.Ledger::name).filter(ledger -> ledger.value().equals(name)).findFirst()
                .orElseThrow(() -> Problem.notFound("ledger", name));
    }

    /** An entry, read. */
    record EntryView(
            Told.Entry entry,
            EventType type,
            Instant time,
            String subject,
            ActorRole actorRole,
            List<EntityRef> touches,
            @JsonRawValue String raw) {

        static EntryView of(Entries.Found found) {
            LedgerEntry entry = found.entry();
            return new EntryView(new Told.Entry(found.ledger(), entry.index(), entry.id()),
                    entry.type(), entry.time(), entry.subject(), entry.provenance().role(),
                    found.touches(), new String(entry.bytes(), StandardCharsets.UTF_8));
        }
    }

    @GetMapping("/entries/{event}")
    ResponseEntity<byte[]> entry(HttpServletRequest request, @PathVariable String event) {
        UUID wanted = Parameters.uuid("event", event);
        return answers.get(request, sight -> new Entries(sight).find(wanted).map(EntryView::of)
                .orElseThrow(() -> Problem.notFound("event", event)));
    }

    /** The digests of all projections and the positions at which they hold. */
    record DigestReport(
            int projectionVersion,
            Map<LedgerName, Long> positions,
            long deadLetters,
            List<Digests.Projection> projections) {}

    @GetMapping("/digests")
    ResponseEntity<byte[]> digests(HttpServletRequest request) {
        return answers.get(request, sight -> {
            Digests digests = new Digests(sight);
            Kept key = new Kept(sight.name(), digests.positions(), digests.deadLetters());
            Map.Entry<Kept, DigestReport> before = kept;
            if (before != null && before.getKey().equals(key)) {
                return before.getValue();
            }
            DigestReport report = new DigestReport(Schema.CURRENT_VERSION, key.positions,
                    key.deadLetters, digests.all());
            kept = Map.entry(key, report);
            return report;
        });
    }

    /** What the digests depend on: reading every state is dear, so the last report is kept. */
    private record Kept(String sight, Map<LedgerName, Long> positions, long deadLetters) {}

    @GetMapping("/progress")
    ResponseEntity<byte[]> progress() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(LedgerJson.mapper().writeValueAsBytes(progress.report()));
    }
}
