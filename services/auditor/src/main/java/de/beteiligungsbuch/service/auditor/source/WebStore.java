package de.beteiligungsbuch.service.auditor.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/** Files below an address: a static web server, or a notary. */
final class WebStore implements FileStore {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** As many connections as browsers open to one host, and two more. */
    private static final int AT_ONCE = 8;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final List<LedgerName> USUAL = List.of(LedgerName.COUNCIL,
            LedgerName.PARTICIPATION, LedgerName.STRATEGY);

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL).build();

    WebStore(String address) {
        this.address = URI.create(address.endsWith("/") ? address : address + "/");
    }

    @Override
    public Optional<byte[]> read(String path, int atMost) {
        URI file = address.resolve(path);
        HttpRequest request = HttpRequest.newBuilder(file).timeout(PATIENCE).GET().build();
        try {
            HttpResponse<InputStream> answer = client.send(request,
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return switch (answer.statusCode()) {
                    case OK -> Optional.of(Bounded.read(body, atMost, file.toString()));
                    case NOT_FOUND, GONE -> Optional.empty();
                    default -> throw new CouldNotTell(file + " answers " + answer.statusCode());
                };
            }
        } catch (IOException e) {
            throw new CouldNotTell(file + " cannot be read: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CouldNotTell("interrupted while reading " + file, e);
        }
    }

    @Override
    public List<LedgerName> ledgers() {
        return USUAL.stream()
                .filter(ledger -> read(ExportLayout.checkpoint(ledger),
                        FileLedgers.CHECKPOINT_BYTES).isPresent()
                        || read(ExportLayout.unsigned(ledger), FileLedgers.CHECKPOINT_BYTES)
                                .isPresent())
                .toList();
    }

    @Override
    public int readers() {
        return AT_ONCE;
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public void close() {
        client.close();
    }
}
