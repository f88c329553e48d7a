package de.beteiligungsbuch.proof;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

import de.beteiligungsbuch.proof.ProofRejected.Reason;

/**
 * A ledger's promise that an entry will be in a checkpoint by a deadline. It is a signed note whose
 * text is four lines, each ending in a newline:
 *
 * <pre>
 * &lt;origin&gt;/promise
 * &lt;event id&gt;
 * &lt;leaf hash, base64, 44 characters&gt;
 * &lt;deadline, RFC 3339 in UTC to the second: 2026-11-21T13:40:00Z&gt;
 * </pre>
 *
 * It is signed by the Ed25519 key (type 0x01) whose name is the origin. The second line is no
 * decimal number, so the text is never that of a checkpoint.
 *
 * @param origin   of the ledger
 * @param eventId  of the entry: 1 to 100 visible ASCII characters, not all digits
 * @param leaf     the hash of the entry
 * @param deadline to the second
 */
public record Promise(String origin, String eventId, TreeHash leaf, Instant deadline) {

    private static final String SUFFIX = "/promise";

    public Promise {
        KeyName.require(origin);
        if (!eventId.matches("[!-~]{1,100}") || eventId.matches("[0-9]+")) {
            throw new MalformedProof("no event id: " + StrictText.shown(eventId));
        }
        if (deadline.toString().length() != "2026-11-21T13:40:00Z".length()) {
            throw new MalformedProof("a deadline is a second of a year of four digits, not "
                    + deadline);
        }
    }

    /**
     * Reads the text of a note.
     *
     * @throws MalformedProof if it is no promise
     */
    public static Promise parse(String text) {
        TextLines lines = new TextLines(text);
        String title = lines.next("the title");
        if (!title.endsWith(SUFFIX)) {
            throw new MalformedProof("a promise begins with <origin>%s, not with %s"
                    .formatted(SUFFIX, StrictText.shown(title)));
        }
        Promise promise = new Promise(title.substring(0, title.length() - SUFFIX.length()),
                lines.next("the event id"), TreeHash.parse(lines.next("the leaf hash")),
                instant(lines.next("the deadline")));
        if (!promise.text().equals(text)) {
            throw new MalformedProof("a promise has four lines, written as in "
                    + StrictText.shown(promise.text()));
        }
        return promise;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedProof("no RFC 3339 time: " + StrictText.shown(text), e);
        }
    }

    /**
     * Checks a promise.
     *
     * @param known keys, of this and other ledgers; only Ed25519 keys (type 0x01) with the name of
     *              the ledger count
     * @throws MalformedProof if the note is no promise
     * @throws ProofRejected  {@code SIGNATURE_INVALID} or {@code SIGNATURE_UNKNOWN}
     */
    public static Promise verify(SignedNote note, Set<VerifierKey> known) {
        Promise promise = parse(note.text());
        note.verify(known.stream().filter(promise::isMadeWith).toList());
        return promise;
    }

    /**
     * Gives the promise.
     *
     * @throws IllegalArgumentException unless it is the ledger's Ed25519 key
     */
    public SignedNote sign(SigningKey key) {
        if (!isMadeWith(key.verifierKey())) {
            throw new IllegalArgumentException("%s does not promise for %s".formatted(key, origin));
        }
        return new SignedNote(text(), List.of(key.sign(text(), deadline)));
    }

    private boolean isMadeWith(VerifierKey key) {
        return key.type() == KeyType.ED25519 && key.name().equals(origin);
    }

    /**
     * Holds a promise against the entry that was given.
     *
     * @throws ProofRejected {@code INCLUSION} if another entry was promised
     */
    public void requireLeaf(TreeHash entry) {
        if (!leaf.equals(entry)) {
            throw new ProofRejected(Reason.INCLUSION,
                    "promised for event %s is leaf %s, not %s".formatted(eventId, leaf, entry));
        }
    }

    /** The text to sign: four lines. */
    public String text() {
        return origin + SUFFIX + "\n" + eventId + "\n" + leaf + "\n" + deadline + "\n";
    }
}
