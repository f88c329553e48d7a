package de.beteiligungsbuch.service.council.oparlserver;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.service.council.oparlserver.Filter.Bound;

/**
 * A page of a list.
 *
 * @param objects at most as many as asked for
 * @param isLast  whether no page follows
 * @param total   how many objects the list has
 */
record ListPage(List<Served> objects, boolean isLast, long total) {

    ListPage {
        objects = List.copyOf(objects);
    }

    /** Of one object more than fits on the page, which tells whether another one follows. */
    static ListPage of(List<Served> found, int limit, long total) {
        boolean last = found.size() <= limit;
        return new ListPage(last ? found : found.subList(0, limit), last, total);
    }

    /** @param address of the list */
    String json(String address, Filter filter) {
        ObjectNode pagination = LedgerJson.mapper().createObjectNode();
        pagination.put("totalElements", total);
        pagination.put("elementsPerPage", filter.limit());
        ObjectNode links = LedgerJson.mapper().createObjectNode();
        links.put("first", address(address, filter, null));
        links.put("self", address(address, filter, filter.after()));
        if (!isLast) {
            links.put("next", address(address, filter, Cursor.of(objects.getLast())));
        }
        StringJoiner data = new StringJoiner(",", "{\"data\":[", "]");
        objects.forEach(object -> data.add(object.text(filter.omitInternal())));
        return data + ",\"pagination\":" + pagination + ",\"links\":" + links + "}";
    }

    /** The filters are kept from page to page. */
    private static String address(String address, Filter filter, @Nullable Cursor after) {
        StringJoiner query = new StringJoiner("&", address + "?", "");
        query.setEmptyValue(address);
        for (Bound bound : Bound.values()) {
            if (filter.bounds().containsKey(bound)) {
                query.add(bound.parameter() + "=" + URLEncoder.encode(
                        String.valueOf(filter.bounds().get(bound)), StandardCharsets.UTF_8));
            }
        }
        if (filter.omitInternal()) {
            query.add("omit_internal=true");
        }
        if (filter.limit() != Filter.USUAL) {
            query.add("limit=" + filter.limit());
        }
        if (after != null) {
            query.add("after=" + after.text());
        }
        return query.toString();
    }
}
