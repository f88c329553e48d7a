package de.beteiligungsbuch.service.notary.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import de.beteiligungsbuch.proof.AddCheckpointRequest;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.NoteSignature;
import de.beteiligungsbuch.proof.ProofRejected;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.TileHashes;
import de.beteiligungsbuch.proof.VerifierKey;

/**
 * Submits checkpoints to one witness (C2SP tlog-witness, {@code add-checkpoint}). Whatever the
 * witness answers is hostile until its signature was checked. For one thread at a time.
 */
final class WitnessClient {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessClient.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(4);
    private static final long MAX_ANSWER = 64 << 10;
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final String SIZE = "text/x.tlog.size";

    private final VerifierKey key;
    private final URI address;
    private final LongFunction<TileHashes> hashes;
    private final HttpClient http;
    private long known;
    private String answer = "was not asked yet";

    WitnessClient(VerifierKey key, URI address, LongFunction<TileHashes> hashes,
            HttpClient http) {
        this.key = key;
        this.address = address;
        this.hashes = hashes;
        this.http = http;
    }

    /** What it answered last, for people. */
    String answer() {
        return key.name() + " " + answer;
    }

    /** Its cosignatures of a checkpoint; none if it does not give them, and then why is logged. */
    List<NoteSignature> cosign(long size, SignedNote note) {
        try {
            HttpResponse<byte[]> response = submit(size, note);
            Optional<Long> cosigned = sizeIn(response);
            if (cosigned.isPresent()) {
                known = cosigned.get();
                if (known > size) {
                    return refused("has cosigned a tree of size " + known + ", larger than "
                            + size + ": somebody else signs with the keys of this log");
                }
                response = submit(size, note);
            }
            if (response.statusCode() != OK) {
                return refused("answered " + response.statusCode());
            }
            List<NoteSignature> signatures = verified(note, response.body());
            known = size;
            answer = "cosigned";
            return signatures;
        } catch (IOException | MalformedProof | ProofRejected e) {
            return refused("gave no cosignature: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused("was not waited for");
        }
    }

    private HttpResponse<byte[]> submit(long size, SignedNote note)
            throws IOException, InterruptedException {
        byte[] body = new AddCheckpointRequest(known,
                known == 0 ? List.of() : hashes.apply(size).consistency(known).path(), note)
                .bytes();
        return http.send(HttpRequest.newBuilder(address).timeout(TIMEOUT)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                HttpResponse.BodyHandlers
                        .limiting(HttpResponse.BodyHandlers.ofByteArray(), MAX_ANSWER));
    }

    /** The size from which it wants the proof, if it says that another one than ours is due. */
    private static Optional<Long> sizeIn(HttpResponse<byte[]> response) {
        boolean says = response.statusCode() == CONFLICT
                && response.headers().firstValue("Content-Type").orElse("").startsWith(SIZE);
        String text = new String(response.body(), StandardCharsets.UTF_8).strip();
        return says && text.matches("0|[1-9][0-9]{0,17}")
                ? Optional.of(Long.valueOf(text))
                : Optional.empty();
    }

    /** The lines that this witness's key made; a wrong one is none. */
    private List<NoteSignature> verified(SignedNote note, byte[] lines) {
        List<NoteSignature> own = NoteSignature.parseLines(lines).stream()
                .filter(key::isNamedBy).toList();
        own.forEach(line -> key.verify(note.text(), line));
        if (own.isEmpty()) {
            throw new MalformedProof("no line is of the key " + key.name());
        }
        return own;
    }

    private List<NoteSignature> refused(String why) {
        answer = why;
        LOG.warn("witness {} at {} {}", key.name(), address, why);
        return List.of();
    }
}
