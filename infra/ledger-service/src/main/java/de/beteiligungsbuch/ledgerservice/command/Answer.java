package de.beteiligungsbuch.ledgerservice.command;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The answer to a command that was carried out: what it made, where the ledger says so, and the
 * ledger's promise that a checkpoint will. Where one request led to several events, event, index,
 * leaf and promise are those of the first.
 */
public final class Answer {

    private final HttpStatus status;
    private final @Nullable URI location;
    private final long version;
    private final Map<String, Object> members = new LinkedHashMap<>();

    private Answer(HttpStatus status, @Nullable URI location, Recorded recorded, String idName,
            Object id) {
        this.status = status;
        this.location = location;
        this.version = recorded.version();
        members.put(idName, id);
        members.put("eventId", recorded.eventId());
        members.put("ledgerIndex", recorded.ledgerIndex());
        members.put("leafHash", recorded.leafHash().toString());
        members.put("promise", recorded.promise().toString());
    }

    /** 201: something new is there. */
    public static Answer created(Recorded recorded, String idName, Object id, String location) {
        return new Answer(HttpStatus.CREATED, URI.create(location), recorded, idName, id);
    }

    /** 200: something changed. */
    public static Answer changed(Recorded recorded, String idName, Object id) {
        return new Answer(HttpStatus.OK, null, recorded, idName, id);
    }

    /** Adds a member. */
    public Answer with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** The HTTP answer; its entity tag is the version of the aggregate. */
    public ResponseEntity<Map<String, Object>> response() {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON).eTag("\"" + version + "\"");
        if (location != null) {
            response.location(location);
        }
        return response.body(members);
    }
}
