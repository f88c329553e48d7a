package de.beteiligungsbuch.service.history.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.service.history.projection.Projections;
import de.beteiligungsbuch.service.history.projection.Schema;
import de.beteiligungsbuch.service.history.query.Dead;
import de.beteiligungsbuch.service.history.query.Sights;

/** What an administrator does and sees; nobody else may. */
@RestController
@RequestMapping("/api/history/v1")
class AdminController {

    private final Projections projections;
    private final Sights sights;

    AdminController(Projections projections, Sights sights) {
        this.projections = projections;
        this.sights = sights;
    }

    @PostMapping("/rebuilds")
    ResponseEntity<Map<String, String>> rebuild() {
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .body(Map.of("schema", projections.rebuild().name()));
    }

    @DeleteMapping("/rebuilds/{schema}")
    ResponseEntity<Void> drop(@PathVariable String schema) {
        Schema wanted;
        try {
            wanted = new Schema(schema, Schema.CURRENT_VERSION);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("schema", schema);
        }
        if (!projections.drop(wanted)) {
            throw Problem.notFound("schema", schema);
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/dead-letters")
    Map<String, List<Dead.Letter>> deadLetters() {
        return Map.of("items", sights.look(Cut.NONE, Dead::letters));
    }

    @PostMapping("/dead-letters/retry")
    Map<String, Integer> retry() throws SQLException, IOException {
        int before = sights.look(Cut.NONE, Dead::letters).size();
        int left = projections.retryDeadLetters();
        return Map.of("retried", before, "left", left);
    }
}
