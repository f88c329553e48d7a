package de.beteiligungsbuch.local.gateway;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What the gateway itself answers when no service did; RFC 9457.
 *
 * @param retryAfter in seconds, where trying again makes sense
 */
record Problem(
        int status,
        String reason,
        String title,
        String german,
        String english,
        OptionalInt retryAfter) {

    static final Problem AWAY = new Problem(503, "service-away", "Service Unavailable",
            "Dieser Teil des Beteiligungsbuchs ist gerade nicht erreichbar. Es ist nichts geschehen.",
            "This part of the Beteiligungsbuch cannot be reached just now. Nothing has happened.",
            OptionalInt.of(2));

    static final Problem CUT_OFF = new Problem(502, "answer-lost", "Bad Gateway",
            "Die Antwort ging verloren. Mit demselben Idempotency-Key darf die Anfrage wiederholt"
                    + " werden.",
            "The answer was lost. The request may be repeated with the same Idempotency-Key.",
            OptionalInt.of(2));

    static final Problem TOO_SLOW = new Problem(504, "answer-too-late", "Gateway Timeout",
            "Die Antwort blieb aus. Mit demselben Idempotency-Key darf die Anfrage wiederholt"
                    + " werden.",
            "No answer came in time. The request may be repeated with the same Idempotency-Key.",
            OptionalInt.of(2));

    static Problem of(int status) {
        return switch (status) {
            case 404 -> new Problem(404, "not-found", "Not Found", "Diese Adresse gibt es nicht.",
                    "There is nothing at this address.", OptionalInt.empty());
            case 413 -> new Problem(413, "body-too-large", "Content Too Large",
                    "Der Inhalt der Anfrage ist zu groß.", "The body of the request is too large.",
                    OptionalInt.empty());
            case 414, 431 -> new Problem(status, "header-too-large", "Header Too Large",
                    "Die Adresse oder die Kopfzeilen der Anfrage sind zu lang.",
                    "The address or the headers of the request are too long.",
                    OptionalInt.empty());
            case 500 -> new Problem(500, "gateway-failed", "Internal Server Error",
                    "Ein Fehler im Beteiligungsbuch.", "An error inside the Beteiligungsbuch.",
                    OptionalInt.empty());
            default -> new Problem(status, "request-refused", "Request Refused",
                    "Diese Anfrage ist kein gültiges HTTP.", "This request is not valid HTTP.",
                    OptionalInt.empty());
        };
    }

    void answer(Request request, Response response, Callback callback) {
        if (response.isCommitted()) {
            callback.failed(new IllegalStateException("the answer was cut off: " + reason));
            return;
        }
        response.reset();
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        retryAfter.ifPresent(
                seconds -> response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds));
        Content.Sink.write(response, true, json(wantsEnglish(request)), callback);
    }

    String json(boolean english) {
        return """
                {"type":"https://beteiligungsbuch.de/problems/%s","title":"%s","status":%d,"detail":"%s"}
                """
                .formatted(reason, title, status, english ? this.english : german);
    }

    // Most wanted first; whoever wants neither gets German.
    private static boolean wantsEnglish(Request request) {
        return request.getHeaders().getQualityCSV(HttpHeader.ACCEPT_LANGUAGE).stream()
                .map(each -> each.substring(0, Math.min(2, each.length())).toLowerCase(Locale.ROOT))
                .filter(each -> each.equals("de") || each.equals("en"))
                .findFirst().equals(Optional.of("en"));
    }
}
