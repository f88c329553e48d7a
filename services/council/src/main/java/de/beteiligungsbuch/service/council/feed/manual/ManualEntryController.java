package de.beteiligungsbuch.service.council.feed.manual;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntrySubmitted;
import de.beteiligungsbuch.council.ManualEntryId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.service.council.command.ManualEntryState.Stage;
import de.beteiligungsbuch.service.council.feed.manual.ManualEntries.View;

/** Entries by hand, over HTTP. */
@RestController
@RequestMapping(ManualEntryController.PATH)
class ManualEntryController {

    static final String PATH = "/api/council/v1/manual-entries";

    private final ManualEntries entries;

    ManualEntryController(ManualEntries entries) {
        this.entries = entries;
    }

    record ConfirmationRequest(SourceDigest facts) {
        ConfirmationRequest {
            facts = Input.required("facts", facts);
        }
    }

    record RejectionRequest(String reason) {
        RejectionRequest {
            reason = Input.paragraph("reason", reason, 2_000);
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, Object>> submit(@RequestPart("entry") EntryRequest entry,
            @RequestPart("document") MultipartFile document, CommandRequest request)
            throws IOException {
        Recorded recorded = entries.submit(request, entry.feed(), entry.entered(),
                document.getBytes());
        ManualEntrySubmitted event = recorded.first(ManualEntrySubmitted.class);
        return Answer.created(recorded, "entryId", event.entry(), PATH + "/" + event.entry())
                .with("facts", event.facts()).response();
    }

    @GetMapping
    List<View> all(@RequestParam @Nullable Stage stage) {
        return entries.all().stream().filter(entry -> stage == null || entry.stage() == stage)
                .toList();
    }

    @GetMapping("/{entryId}")
    View one(@PathVariable ManualEntryId entryId) {
        return entries.one(entryId);
    }

    /** To be saved and never to be shown as a page. */
    @GetMapping("/{entryId}/document")
    ResponseEntity<byte[]> document(@PathVariable ManualEntryId entryId) {
        View entry = entries.one(entryId);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(entry.document().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=" + entry.document().sha256())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(entries.document(entryId));
    }

    @PostMapping("/{entryId}/confirmation")
    ResponseEntity<Map<String, Object>> confirm(@PathVariable ManualEntryId entryId,
            @RequestBody ConfirmationRequest body, CommandRequest request) {
        return Answer.changed(entries.confirm(request, entryId, body.facts()), "entryId", entryId)
                .response();
    }

    @PostMapping("/{entryId}/rejection")
    ResponseEntity<Map<String, Object>> reject(@PathVariable ManualEntryId entryId,
            @RequestBody RejectionRequest body, CommandRequest request) {
        return Answer.changed(entries.reject(request, entryId, body.reason()), "entryId", entryId)
                .response();
    }
}
