package de.beteiligungsbuch.service.history.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.service.history.projection.Projections;
import de.beteiligungsbuch.service.history.query.Sight;
import de.beteiligungsbuch.service.history.query.Sights;

/**
 * Answers queries. The ETag names the positions of the projection: as long as nothing new was taken
 * in, every answer stays as it is, and whoever has it already is told so without a look at the
 * database. Taken before the look, it is never newer than the answer.
 */
@Component
class Answers {

    private final Sights sights;
    private final Projections projections;

    Answers(Sights sights, Projections projections) {
        this.sights = sights;
        this.projections = projections;
    }

    /** Items of a list and where to go on. */
    record Page(List<?> items, @Nullable String next) {
        static Page of(List<?> items) {
            return new Page(items, null);
        }
    }

    ResponseEntity<byte[]> get(HttpServletRequest request, Function<Sight, Object> looking) {
        Cut cut = Cut.parse(request.getParameter("asOf"), request.getParameter("validAt"));
        String tag = tag();
        if (known(request, tag)) {
            return headers(ResponseEntity.status(HttpStatus.NOT_MODIFIED), tag).build();
        }
        byte[] body = LedgerJson.mapper()
                .writeValueAsBytes(Objects.requireNonNull(sights.look(cut, looking)));
        return headers(ResponseEntity.ok(), tag).contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private String tag() {
        Map<String, Long> positions = new TreeMap<>(projections.positions());
        StringBuilder tag = new StringBuilder("W/\"").append(projections.answering().name());
        positions.values().forEach(position -> tag.append('-').append(position));
        return tag.append('"').toString();
    }

    private static boolean known(HttpServletRequest request, String tag) {
        String given = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return given != null && (given.equals("*") || List.of(given.split(",\\s*")).contains(tag));
    }

    private static ResponseEntity.BodyBuilder headers(ResponseEntity.BodyBuilder answer,
            String tag) {
        return answer.eTag(tag).cacheControl(CacheControl.noCache().cachePublic());
    }
}
