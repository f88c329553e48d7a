package de.beteiligungsbuch.service.portal.history;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What can be asked of the history. Each method asks once and throws as {@link HistoryHttp} says. */
@Component
public class History {

    private static final int ALL = 500;
    private static final Pattern NUMBER_OR_ID = Pattern
            .compile("[0-9]{1,9}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final HistoryHttp http;
    private final URI base;

    History(HistoryHttp http, HistoryProperties properties) {
        this.http = http;
        this.base = UriComponentsBuilder.fromUri(properties.url()).path("/api/history/v1").build()
                .toUri();
    }

    /** The process that was opened last, or empty while there is none. */
    public Optional<ParticipationProcess> process() {
        Listing<ParticipationProcess> all = http.get(
                uri("/processes", At.NOW, Map.of("limit", ALL)),
                new ParameterizedTypeReference<>() {
                });
        return all.items().stream()
                .max(Comparator.comparing(process -> process.opened().occurredAt()));
    }

    /** All texts of a kind, by number. */
    public List<TextItem> texts(TextKind kind, At at) {
        Listing<TextItem> all = http.get(uri("/" + kind.plural(), at, Map.of("limit", ALL)),
                new ParameterizedTypeReference<>() {
                });
        return all.items();
    }

    /** One text, by its number or its id. */
    public Text text(TextKind kind, String number, At at) {
        return http.get(uri("/" + kind.plural() + "/" + segment(number), at, Map.of()),
                new ParameterizedTypeReference<>() {
                });
    }

    /** What changed from one version to another. */
    public Diff diff(TextKind kind, String id, int from, int to, At at) {
        return http.get(uri("/" + kind.plural() + "/" + segment(id) + "/diff", at,
                Map.of("from", from, "to", to)), new ParameterizedTypeReference<>() {
                });
    }

    /** All Spannungsfelder, by number. */
    public List<Spannungsfeld> spannungsfelder(At at) {
        Listing<Spannungsfeld> all = http.get(uri("/spannungsfelder", at, Map.of("limit", ALL)),
                new ParameterizedTypeReference<>() {
                });
        return all.items();
    }

    /**
     * Contributions, the oldest first.
     *
     * @param filter members of the query API: {@code format}, {@code fate}, {@code after} and so on
     */
    public Listing<Contribution> contributions(Map<String, ?> filter) {
        return http.get(uri("/contributions", At.NOW, filter),
                new ParameterizedTypeReference<>() {
                });
    }

    /** What became of a contribution. */
    public Trace trace(String contribution, At at) {
        return http.get(uri("/contributions/" + segment(contribution) + "/trace", at, Map.of()),
                new ParameterizedTypeReference<>() {
                });
    }

    /** Resolutions that the strategy speaks of. */
    public List<Resolution> resolutions() {
        return resolutions(Map.of("limit", ALL, "strategic", true)).items();
    }

    /**
     * Resolutions.
     *
     * @param filter members of the query API: {@code drucksache}, {@code strategic}, {@code newest},
     *               {@code after}
     */
    public Listing<Resolution> resolutions(Map<String, ?> filter) {
        return http.get(uri("/resolutions", At.NOW, filter), new ParameterizedTypeReference<>() {
        });
    }

    /** One resolution. */
    public Resolution resolution(String id) {
        return http.get(uri("/resolutions/" + segment(id), At.NOW, Map.of()),
                new ParameterizedTypeReference<>() {
                });
    }

    /** One paper before the council. */
    public Vorlage vorlage(String id) {
        return http.get(uri("/vorlagen/" + segment(id), At.NOW, Map.of()),
                new ParameterizedTypeReference<>() {
                });
    }

    /** All editions of all strategies. */
    public List<Edition> editions() {
        Listing<Edition> all = http.get(uri("/editions", At.NOW, Map.of("limit", ALL)),
                new ParameterizedTypeReference<>() {
                });
        return all.items();
    }

    /** One edition. */
    public Edition edition(String strategy, int number) {
        return http.get(uri("/editions/" + segment(strategy) + "/" + number, At.NOW, Map.of()),
                new ParameterizedTypeReference<>() {
                });
    }

    /** How complete the record is. */
    public Completeness completeness(At at) {
        return http.get(uri("/completeness", at, Map.of()), new ParameterizedTypeReference<>() {
        });
    }

    /** What a rebuild can be compared with. */
    public Digests digests() {
        return http.get(uri("/digests", At.NOW, Map.of()), new ParameterizedTypeReference<>() {
        });
    }

    /** The ledgers and their sizes. */
    public List<LedgerSize> ledgers() {
        Listing<LedgerSize> all = http.get(uri("/ledgers", At.NOW, Map.of()),
                new ParameterizedTypeReference<>() {
                });
        return all.items();
    }

    private URI uri(String path, At at, Map<String, ?> query) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromUri(base).path(path);
        query.forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
        Map<String, Object> values = new HashMap<>(query);
        if (at.asOf() != null) {
            builder.queryParam("asOf", "{asOf}");
            values.put("asOf", at.asOf());
        }
        if (at.validAt() != null) {
            builder.queryParam("validAt", "{validAt}");
            values.put("validAt", at.validAt());
        }
        return builder.encode().buildAndExpand(values).toUri();
    }

    private static String segment(String given) {
        if (!NUMBER_OR_ID.matcher(given).matches()) {
            throw new NotRecorded(given);
        }
        return given;
    }
}
