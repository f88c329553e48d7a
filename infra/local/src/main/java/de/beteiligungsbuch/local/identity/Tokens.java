package de.beteiligungsbuch.local.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import tools.jackson.databind.json.JsonMapper;

import de.beteiligungsbuch.local.data.Refusal;

/** Access tokens of the local authorization server; each role's is fetched once. */
public final class Tokens implements UnaryOperator<String> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, String> byRole = new ConcurrentHashMap<>();
    private final URI endpoint;
    private final Credentials credentials;

    /** Those of the server behind that origin. */
    public Tokens(URI origin, Credentials credentials) {
        endpoint = origin.resolve("/auth/oauth2/token");
        this.credentials = credentials;
    }

    /**
     * A token for a role; it is valid for hours.
     *
     * @throws Refusal if there is no such role, or the server gives none
     */
    @Override
    public String apply(String role) {
        return byRole.computeIfAbsent(role, this::fetch);
    }

    private String fetch(String name) {
        Role role = Role.of(name).orElseThrow(() -> new Refusal("There is no role " + name
                + "; the roles are " + Role.all() + "."));
        String login = Base64.getEncoder().encodeToString(
                (name + ":" + credentials.secretOf(role)).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(endpoint).timeout(PATIENCE)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            HttpResponse<String> response = http.send(request,
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Refusal("The authorization server gives no token: it answered "
                        + response.statusCode() + ".");
            }
            return new JsonMapper().readTree(response.body()).required("access_token")
                    .stringValue();
        } catch (IOException e) {
            throw new Refusal("The authorization server at " + endpoint + " does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while fetching a token.", e);
        }
    }
}
