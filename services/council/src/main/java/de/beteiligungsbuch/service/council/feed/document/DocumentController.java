package de.beteiligungsbuch.service.council.feed.document;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.ledgerservice.UnknownId;

/** Documents that are kept, for clerks and administrators. */
@RestController
class DocumentController {

    private final KeptDocuments documents;

    DocumentController(KeptDocuments documents) {
        this.documents = documents;
    }

    /** To be saved and never to be shown as a page. */
    @GetMapping("/api/council/v1/documents/{sha256}")
    ResponseEntity<InputStreamResource> document(@PathVariable String sha256) {
        Document document = find(sha256);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + sha256)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(documents.open(document.sha256())));
    }

    private Document find(String sha256) {
        try {
            return documents.find(new SourceDigest(sha256))
                    .orElseThrow(() -> new UnknownId("sha256", sha256));
        } catch (IllegalArgumentException e) {
            throw new UnknownId("sha256", sha256);
        }
    }
}
