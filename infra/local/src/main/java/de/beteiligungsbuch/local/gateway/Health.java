package de.beteiligungsbuch.local.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import de.beteiligungsbuch.local.data.Ports;
import de.beteiligungsbuch.local.part.Parts;
import de.beteiligungsbuch.local.part.Service;

/** Says whether every part is ready, and which one is not: 200 or 503. */
final class Health extends Handler.Abstract.NonBlocking {

    static final String PATH = "/actuator/health";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE).build();
    private final Map<String, URI> parts;

    Health(Ports ports) {
        parts = Stream.concat(Service.ALL.stream().map(Service::name), Stream.of(Parts.IDENTITY))
                .collect(Collectors.toMap(name -> name,
                        name -> URI.create("http://127.0.0.1:" + ports.of(name)
                                + (name.equals(Parts.IDENTITY)
                                        ? "/auth/oauth2/jwks"
                                        : "/actuator/health/readiness")),
                        (one, other) -> one, LinkedHashMap::new));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!PATH.equals(request.getHttpURI().getCanonicalPath())) {
            return false;
        }
        Map<String, CompletableFuture<Boolean>> asked = new LinkedHashMap<>();
        parts.forEach((name, uri) -> asked.put(name, isReady(uri)));
        var _ = CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
                .thenRun(() -> {
                    boolean all = asked.values().stream().allMatch(CompletableFuture::join);
                    response.setStatus(all ? 200 : 503);
                    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
                    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
                    Content.Sink.write(response, true, json(all, asked), callback);
                }).whenComplete((nothing, failure) -> {
                    if (failure != null) {
                        callback.failed(failure);
                    }
                });
        return true;
    }

    private static String json(boolean all, Map<String, CompletableFuture<Boolean>> asked) {
        return asked.entrySet().stream()
                .map(each -> "\"%s\":{\"status\":\"%s\"}".formatted(each.getKey(),
                        status(each.getValue().join())))
                .collect(Collectors.joining(",",
                        "{\"status\":\"" + status(all) + "\",\"components\":{", "}}\n"));
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }

    private CompletableFuture<Boolean> isReady(URI uri) {
        return http
                .sendAsync(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
                        HttpResponse.BodyHandlers.discarding())
                .handle((response, failure) -> failure == null && response.statusCode() == 200);
    }

    @Override
    protected void doStop() throws Exception {
        http.shutdownNow();
        super.doStop();
    }
}
