package de.beteiligungsbuch.service.council.feed.oparl;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items the raw bytes of each object on it
 * @param next  where the next page is, or null after the last
 * @param early whether the page says that more pages follow, but not where
 */
public record ListPage(List<byte[]> items, @Nullable String next, boolean early) {

    /** Takes a copy of the list. */
    public ListPage {
        items = List.copyOf(items);
    }
}
