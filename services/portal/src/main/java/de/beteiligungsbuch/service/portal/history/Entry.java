package de.beteiligungsbuch.service.portal.history;

/**
 * Where something is recorded.
 *
 * @param index from 0, within the ledger
 */
public record Entry(String ledger, long index, String eventId) {

    /** The address of its bytes in the query API. */
    public String raw() {
        return "/api/history/v1/ledgers/" + ledger + "/entries?from=" + index + "&limit=1";
    }
}
