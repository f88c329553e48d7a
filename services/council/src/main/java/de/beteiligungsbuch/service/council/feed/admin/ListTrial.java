package de.beteiligungsbuch.service.council.feed.admin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.service.council.feed.http.Answer;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.oparl.ListAt;
import de.beteiligungsbuch.service.council.feed.oparl.ListPage;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;
import de.beteiligungsbuch.service.council.feed.oparl.PageReader;
import de.beteiligungsbuch.service.council.feed.oparl.Seen;

/**
 * What the first page of a list is like.
 *
 * @param seen what is on it
 */
record ListTrial(String kind, List<Seen> seen, List<Sentence> sentences) {

    private static final Duration SLOW = Duration.ofSeconds(5);

    static ListTrial of(FeedClient client, ListAt list) throws FetchFailed {
        Answer answer = client.get(list.uri());
        List<Seen> seen = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        String kind = list.kind();
        try {
            ListPage page = PageReader.read(answer, kind);
            int unreadable = items(page, kind, seen);
            size(answer, page, kind, sentences);
            if (unreadable > 0) {
                sentences.add(Sentence.lack(unreadable + " Objekte auf der ersten Seite der Liste "
                        + kind + " sind nicht lesbar; sie kommen in Quarantäne.",
                        unreadable + " objects on the first page of the list " + kind
                                + " cannot be read; they go to quarantine."));
            }
            untyped(kind, seen, sentences);
        } catch (Unreadable e) {
            sentences.add(Sentence.lack("Die Liste " + kind + " ist nicht lesbar: "
                    + e.getMessage(), "The list " + kind + " cannot be read: " + e.getMessage()));
        }
        return new ListTrial(kind, List.copyOf(seen), List.copyOf(sentences));
    }

    /** How many objects a page of a list holds; 0 if it is none. */
    static int count(Answer answer, String kind) {
        try {
            return PageReader.read(answer, kind).items().size();
        } catch (Unreadable e) {
            return 0;
        }
    }

    private static int items(ListPage page, String kind, List<Seen> seen) {
        int unreadable = 0;
        for (byte[] item : page.items()) {
            try {
                seen.addAll(ObjectReader.read(item, kind));
            } catch (Unreadable e) {
                unreadable++;
            }
        }
        return unreadable;
    }

    private static void size(Answer answer, ListPage page, String kind,
            List<Sentence> sentences) {
        String seconds = "%.1f s".formatted(answer.took().toMillis() / 1000.0);
        sentences.add(Sentence.fact(
                "Liste " + kind + ": " + page.items().size() + " Objekte auf der ersten Seite, "
                        + (page.next() == null ? "die die einzige ist" : "weitere folgen")
                        + " (" + seconds + ").",
                "List " + kind + ": " + page.items().size() + " objects on the first page, "
                        + (page.next() == null ? "the only one" : "more follow") + " (" + seconds
                        + ")."));
        if (answer.took().compareTo(SLOW) > 0) {
            sentences.add(Sentence.odd("Die Seite brauchte " + seconds + ".",
                    "The page took " + seconds + "."));
        }
        if (page.early()) {
            sentences.add(Sentence.lack(
                    "Die Liste " + kind + " sagt, dass mehr Seiten folgen, aber nicht, wo.",
                    "The list " + kind + " says that more pages follow, but not where."));
        }
    }

    private static void untyped(String kind, List<Seen> seen, List<Sentence> sentences) {
        long untyped = seen.stream().map(Seen::json).filter(json -> !json.has("type")).count();
        long stamped = seen.stream().filter(one -> one.parent() == null)
                .filter(one -> one.modified() != null).count();
        if (untyped > 0) {
            sentences.add(Sentence.odd(untyped + " Objekten der Liste " + kind
                    + " fehlt der Typ; er folgt aus der Liste.",
                    untyped + " objects of the list " + kind
                            + " have no type; it follows from the list."));
        }
        if (!seen.isEmpty() && stamped == 0) {
            sentences.add(Sentence.odd("Die Objekte der Liste " + kind
                    + " sagen nicht, wann sie geändert wurden.",
                    "The objects of the list " + kind + " do not say when they were modified."));
        }
    }

    List<JsonNode> objects(String wanted) {
        return seen.stream().filter(one -> one.kind().equals(wanted) && !one.deleted())
                .map(Seen::json).toList();
    }
}
