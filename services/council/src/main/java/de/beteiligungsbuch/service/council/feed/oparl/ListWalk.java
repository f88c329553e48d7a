package de.beteiligungsbuch.service.council.feed.oparl;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.http.Answer;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed.Reason;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;

/**
 * Goes through a list page by page, and comes to an end whatever the server does: a page that came
 * before, three pages that hold nothing new, or too many pages end it.
 */
public final class ListWalk {

    private static final int PAGES = 20_000;
    private static final int BARREN = 3;
    private static final int SKIPPED = 20;
    private static final Pattern PAGE = Pattern.compile("([?&]page=)(\\d{1,9})");
    private static final String FILTER = "modified_since";

    private final FeedClient client;
    private final ListAt list;
    private @Nullable Instant since;
    private @Nullable URI at;
    private final Set<SourceDigest> before = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private int pages;
    private int skipped;
    private int barren;
    private boolean cut;

    /**
     * A walk through a list.
     *
     * @param since only what was modified since; null for everything
     * @param next  the page to go on with; null for the first; without the filter if the server was
     *              found not to know it
     */
    public ListWalk(FeedClient client, ListAt list, @Nullable Instant since, @Nullable URI next) {
        this.client = client;
        this.list = list;
        boolean unfiltered = next != null && !next.toString().contains(FILTER + "=");
        this.since = unfiltered ? null : since;
        this.at = filtered(next == null ? list.uri() : next);
        this.pages = next == null ? 0 : 1;
    }

    /** A page, where it was, and what came. */
    public record Step(URI uri, Answer answer, ListPage page) {}

    /** A page that cannot be read. */
    public static final class BrokenPage extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable Answer answer;
        private final transient URI uri;

        BrokenPage(URI uri, @Nullable Answer answer, String sentence) {
            super(sentence);
            this.uri = uri;
            this.answer = answer;
        }

        /** Where. */
        public URI uri() {
            return uri;
        }

        /** What came. */
        public @Nullable Answer answer() {
            return answer;
        }
    }

    /** What was odd, as sentences. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Whether the list may hold more than was read. */
    public boolean isCut() {
        return cut;
    }

    /** Where the next page is, or null after the last. */
    public @Nullable URI next() {
        return at;
    }

    /** Says whether the last page held anything that this run had not seen. */
    public void foundNew(boolean something) {
        barren = something ? 0 : barren + 1;
        if (barren >= BARREN && at != null) {
            notes.add("The list of " + list.kind() + " objects repeats itself; it was left after "
                    + BARREN + " pages with nothing new.");
            at = null;
        }
    }

    /**
     * The next page; empty after the last.
     *
     * @throws FetchFailed if there is no answer
     * @throws BrokenPage  if the answer is no page of a list
     */
    public Optional<Step> step() throws FetchFailed, BrokenPage {
        URI uri = at;
        if (uri == null) {
            return Optional.empty();
        }
        Answer answer = client.get(uri);
        if (since != null && pages == 0 && !answer.isGood()) {
            return withoutFilter(answer);
        }
        ListPage page = parse(uri, answer);
        pages++;
        at = page.next() == null ? null : filtered(client.site().at(answer.uri(), page.next()));
        if (page.early()) {
            cut = true;
            notes.add("The list of " + list.kind() + " objects ends before its last page.");
        }
        if (at != null && pages >= PAGES) {
            cut = true;
            at = null;
        }
        if (!before.add(SourceDigest.of(answer.body())) || uri.equals(at)) {
            notes.add("The list of " + list.kind()
                    + " objects came back to a page that it had before; it was left there.");
            at = null;
        }
        return Optional.of(new Step(uri, answer, page));
    }

    /** Goes on behind a page that cannot be read, where its address tells which is the next. */
    public boolean skip() {
        URI broken = at;
        Matcher number = PAGE.matcher(broken == null ? "" : broken.toString());
        cut = true;
        if (broken == null || !number.find() || skipped++ >= SKIPPED) {
            at = null;
            return false;
        }
        at = URI.create(number.replaceFirst(
                number.group(1) + (Long.parseLong(number.group(2)) + 1)));
        return true;
    }

    /** A refusal of the filter: either nothing was modified, or the server cannot filter. */
    private Optional<Step> withoutFilter(Answer refused) throws FetchFailed, BrokenPage {
        since = null;
        at = list.uri();
        Answer answer = client.get(list.uri());
        ListPage page = parse(list.uri(), answer);
        boolean empty = refused.status() == 404 && !refused.isMarkup();
        if (empty) {
            at = null;
            return Optional.empty();
        }
        notes.add("The server answers " + FILTER + " with status " + refused.status()
                + "; the list of " + list.kind() + " objects was read in full.");
        pages = 1;
        at = page.next() == null ? null : client.site().at(answer.uri(), page.next());
        before.add(SourceDigest.of(answer.body()));
        return Optional.of(new Step(list.uri(), answer, page));
    }

    private ListPage parse(URI uri, Answer answer) throws FetchFailed, BrokenPage {
        if (answer.status() >= 500 || answer.status() == 429) {
            throw new FetchFailed(Reason.CONNECTION, "The server answers with status "
                    + answer.status() + ", also when asked again.");
        }
        try {
            return PageReader.read(answer, list.kind());
        } catch (Unreadable e) {
            throw new BrokenPage(uri, answer, String.valueOf(e.getMessage()));
        }
    }

    /** With the filter as we write it, whatever the server made of it: no {@code +}, no colon lost. */
    private URI filtered(URI uri) {
        if (since == null) {
            return uri;
        }
        List<String> query = new ArrayList<>();
        if (uri.getRawQuery() != null) {
            Arrays.stream(uri.getRawQuery().split("&", -1))
                    .filter(part -> !part.isEmpty() && !part.startsWith(FILTER + "="))
                    .forEach(query::add);
        }
        query.add(FILTER + "=" + since.truncatedTo(ChronoUnit.SECONDS));
        String address = uri.toString();
        int mark = address.indexOf('?');
        return URI.create((mark < 0 ? address : address.substring(0, mark)) + "?"
                + String.join("&", query));
    }
}
