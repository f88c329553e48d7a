package de.beteiligungsbuch.service.auditor.watch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.service.auditor.keeping.OriginHash;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.source.Sources;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/** Somebody else who may have seen another checkpoint: a witness, a mirror, another watcher. */
final class Elsewhere implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final String name;
    private final LedgerSource files;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Elsewhere(String name) {
        this.name = name;
        files = Sources.open(name);
    }

    String name() {
        return name;
    }

    /** What is there of a ledger: where a witness has it, or where an export has it. */
    Optional<byte[]> checkpoint(LedgerName ledger, String origin) {
        Optional<byte[]> witnessed = name.startsWith("http") ? witnessed(origin) : Optional.empty();
        return witnessed.or(() -> files.checkpoint(ledger));
    }

    private Optional<byte[]> witnessed(String origin) {
        URI address = URI.create(name.replaceFirst("/+$", "") + "/" + OriginHash.of(origin)
                + "/checkpoint");
        try {
            HttpResponse<InputStream> answer = http.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return answer.statusCode() == OK
                        ? Optional.of(body.readNBytes(SignedNote.MAX_BYTES + 1))
                        : Optional.empty();
            }
        } catch (IOException e) {
            throw new CouldNotTell(address + " cannot be read: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CouldNotTell("interrupted while reading " + address, e);
        }
    }

    @Override
    public void close() {
        files.close();
        http.close();
    }
}
