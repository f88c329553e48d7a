package de.beteiligungsbuch.eventstore.writer;

import de.beteiligungsbuch.ledger.EventId;

/**
 * What a request led to when it came first.
 *
 * @param eventId     of the first entry
 * @param ledgerIndex of the first entry
 * @param subject     of the first entry
 * @param sequence    the last that it gave to that subject
 * @param digest      of the request's method, path and body ({@code requestdigest})
 * @param count       how many entries it led to
 */
public record RecordedRequest(
        EventId eventId,
        long ledgerIndex,
        String subject,
        long sequence,
        String digest,
        int count) {

    /** The same with one more entry. */
    RecordedRequest with(String nextSubject, long nextSequence) {
        return new RecordedRequest(eventId, ledgerIndex, subject,
                nextSubject.equals(subject) ? nextSequence : sequence, digest, count + 1);
    }
}
