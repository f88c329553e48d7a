package de.beteiligungsbuch.service.notary.web;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.service.notary.log.LogState;
import de.beteiligungsbuch.service.notary.log.Logs;

/**
 * The files of the logs as C2SP tlog-tiles lays them out, below {@code /<ledger>} and below
 * {@code /ledger/<ledger>}, the path of the log's origin.
 */
@RestController
class LogController {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final String BUNDLES = "tile/entries/";

    private final Logs logs;

    LogController(Logs logs) {
        this.logs = logs;
    }

    /** Which logs there are, with their keys and sizes. */
    @GetMapping("/api/notary/v1/logs")
    List<LogState> logs() {
        return logs.states();
    }

    @GetMapping({"/{ledger}/checkpoint", "/ledger/{ledger}/checkpoint"})
    ResponseEntity<byte[]> checkpoint(@PathVariable String ledger) {
        return logs.file(name(ledger), "checkpoint")
                .map(note -> ResponseEntity.ok().contentType(TEXT)
                        .cacheControl(CacheControl.noCache()).body(note))
                .orElseThrow(() -> Problem.notFound("ledger",
                        "of ledger " + ledger + " no checkpoint is published"));
    }

    @GetMapping({"/{ledger}/tile/**", "/ledger/{ledger}/tile/**"})
    ResponseEntity<byte[]> tile(@PathVariable String ledger, HttpServletRequest request) {
        String address = request.getRequestURI();
        String path = address.substring(address.indexOf("/tile/") + 1);
        require(path);
        return logs.file(name(ledger), path)
                .map(bytes -> ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                        .body(bytes))
                .orElseThrow(() -> Problem.notFound("path",
                        "ledger " + ledger + " has no " + path + "; try the full one"));
    }

    private static void require(String path) {
        try {
            if (path.startsWith(BUNDLES)) {
                BundleCoordinates.parse(path);
            } else {
                TileCoordinates.parse(path);
            }
        } catch (MalformedProof e) {
            throw Problem.notFound("path", String.valueOf(e.getMessage()));
        }
    }

    private static LedgerName name(String ledger) {
        try {
            return new LedgerName(ledger);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("ledger", String.valueOf(e.getMessage()));
        }
    }
}
