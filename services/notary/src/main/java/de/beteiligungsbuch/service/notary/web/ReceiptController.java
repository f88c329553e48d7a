package de.beteiligungsbuch.service.notary.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.service.notary.log.Logs;
import de.beteiligungsbuch.service.notary.log.Place;

/** Receipts: that an entry is in the ledger, as a file that anyone can check (C2SP tlog-proof). */
@RestController
class ReceiptController {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
    private static final long MOST_SECONDS = 30;
    /** Half of the threads that requests run on: the others serve who does not wait. */
    private static final int AT_ONCE = 100;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Logs logs;

    ReceiptController(Logs logs) {
        this.logs = logs;
    }

    /**
     * The receipt of an event's entry.
     *
     * @param wait for so many seconds at most until a checkpoint covers it, 0 to 30; while
     *             {@value #AT_ONCE} others wait, nobody else does
     */
    @GetMapping("/api/notary/v1/receipts/{event}")
    ResponseEntity<byte[]> receipt(@PathVariable String event,
            @RequestParam(defaultValue = "0") long wait) throws InterruptedException {
        if (wait < 0 || wait > MOST_SECONDS) {
            throw Problem.bad("wait", "wait is 0 to " + MOST_SECONDS + " seconds, not " + wait);
        }
        boolean waits = wait > 0 && places.tryAcquire();
        try {
            return receipt(event, Duration.ofSeconds(waits ? wait : 0));
        } finally {
            if (waits) {
                places.release();
            }
        }
    }

    private ResponseEntity<byte[]> receipt(String event, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Place place = find(id(event), deadline);
        return logs.receipt(place, left(deadline))
                .map(receipt -> ResponseEntity.ok().contentType(TEXT)
                        .cacheControl(CacheControl.noCache())
                        .header(HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + event + ".tlog-proof\"")
                        .body(receipt.bytes()))
                .orElseThrow(() -> Problem.notYet("event", "event " + event + " is entry "
                        + place.index() + " of ledger " + place.ledger()
                        + "; no published checkpoint covers it yet. Ask again, with ?wait="
                        + MOST_SECONDS));
    }

    private Place find(EventId event, long deadline) {
        while (true) {
            Optional<Place> place = logs.find(event);
            if (place.isPresent()) {
                return place.get();
            }
            if (left(deadline).isZero()) {
                throw Problem.notFound("event", "none of the ledgers has an event " + event
                        + " (or not yet: one is seen within moments of its recording)");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    private static EventId id(String event) {
        try {
            return EventId.of(event);
        } catch (IllegalArgumentException e) {
            throw Problem.bad("event", "an event id is a UUID, not " + event);
        }
    }
}
