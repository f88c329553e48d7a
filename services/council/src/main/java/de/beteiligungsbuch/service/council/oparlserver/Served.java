package de.beteiligungsbuch.service.council.oparlserver;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.ledger.LedgerJson;

/**
 * An object as it is served.
 *
 * @param created  when it came to be; with {@code modified} in steps of microseconds
 * @param modified when it last changed
 * @param deleted  whether it is a tombstone
 * @param says     the hash of what it says apart from the stamps
 * @param json     its text
 */
record Served(
        Kind kind,
        String key,
        @Nullable UUID vorlage,
        @Nullable String meeting,
        Instant created,
        Instant modified,
        boolean deleted,
        SourceDigest says,
        String json) {

    /** That which a draft says, from then on. */
    static Served of(Draft draft, String id, Instant created, Instant modified) {
        ObjectNode node = LedgerJson.mapper().createObjectNode();
        node.put("id", id);
        node.put("type", draft.kind().type());
        node.setAll(draft.says());
        stamp(node, created, modified);
        return new Served(draft.kind(), draft.key(), draft.vorlage(), draft.meeting(), created,
                modified, false, digest(draft), node.toString());
    }

    /** What is left of an object that is no more (OParl 1.1, deleted objects). */
    Served tombstone(String id, Instant now) {
        ObjectNode node = LedgerJson.mapper().createObjectNode();
        node.put("id", id);
        node.put("type", kind.type());
        stamp(node, created, now);
        node.put("deleted", true);
        return new Served(kind, key, vorlage, null, created, now, true, says, node.toString());
    }

    private static void stamp(ObjectNode node, Instant created, Instant modified) {
        node.put("created", created.toString());
        node.put("modified", modified.toString());
    }

    /** The hash of what a draft says. */
    static SourceDigest digest(Draft draft) {
        return SourceDigest.of(LedgerJson.mapper().writeValueAsBytes(draft.says()));
    }

    /** Its text, taken apart. */
    ObjectNode node() {
        return (ObjectNode) LedgerJson.mapper().readTree(json);
    }

    /** Its text, on request without the objects that have lists of their own. */
    String text(boolean omitInternal) {
        if (!omitInternal) {
            return json;
        }
        ObjectNode node = node();
        switch (kind) {
            case PAPER -> node.remove("consultation");
            case MEETING -> node.remove("agendaItem");
            default -> node.remove(List.of());
        }
        return node.toString();
    }
}
