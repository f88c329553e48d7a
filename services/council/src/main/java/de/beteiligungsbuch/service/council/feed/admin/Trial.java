package de.beteiligungsbuch.service.council.feed.admin;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.service.council.command.CouncilRefused;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;
import de.beteiligungsbuch.service.council.feed.Explained;
import de.beteiligungsbuch.service.council.feed.Explanations;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.document.DocumentTrial;
import de.beteiligungsbuch.service.council.feed.http.AddressRule;
import de.beteiligungsbuch.service.council.feed.http.Answer;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.http.FetchLimits;
import de.beteiligungsbuch.service.council.feed.http.Site;
import de.beteiligungsbuch.service.council.feed.oparl.Discovery;
import de.beteiligungsbuch.service.council.feed.oparl.ListAt;
import de.beteiligungsbuch.service.council.feed.oparl.ListWalk.BrokenPage;
import de.beteiligungsbuch.service.council.feed.oparl.Members;
import de.beteiligungsbuch.service.council.feed.oparl.OparlJson;

/** Asks a server a few questions before anything of it enters the ledger. Keeps nothing. */
@Component
class Trial {

    private static final Pattern VERSION = Pattern.compile(".*/(?<number>\\d\\.\\d)/?");

    private static final Pattern BY_HAND = Pattern
            .compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

    private final FolderTrial folders;
    private final DocumentTrial documents;
    private final AddressRule addresses;
    private final FetchLimits limits;

    Trial(FolderTrial folders, DocumentTrial documents, AddressRule addresses,
            FetchLimits limits) {
        this.folders = folders;
        this.documents = documents;
        this.addresses = addresses;
        this.limits = limits;
    }

    /**
     * Reads the first page of each list and looks at it.
     *
     * @throws CouncilRefused if there is no feed at the address
     */
    Report of(String url) {
        return of(url, true);
    }

    /** The same, and fetches no document. */
    Report withoutDocuments(String url) {
        return of(url, false);
    }

    private Report of(String url, boolean fetching) {
        try {
            return switch (Feed.Kind.of(url)) {
                case FOLDER -> folders.of(url);
                case MANUAL -> byHand(url);
                case OPARL -> server(url, fetching);
            };
        } catch (FetchFailed | BrokenPage | IllegalArgumentException e) {
            throw new CouncilRefused(Reason.FEED_UNREADABLE, "url",
                    new Explained(String.valueOf(e.getMessage())));
        }
    }

    private static Report byHand(String url) throws FetchFailed {
        if (!BY_HAND.matcher(Feed.Kind.MANUAL.name(url)).matches()) {
            throw new FetchFailed(FetchFailed.Reason.BAD_ADDRESS, "A feed for entries by hand is"
                    + " called manual: and a name of letters, digits, blanks and . _ -.");
        }
        return new Report(null, List.of(Sentence.fact(
                "Hier tragen Menschen von Hand ein, was in einem Dokument steht; ein zweiter Mensch"
                        + " bestätigt jeden Eintrag.",
                "Here people enter by hand what a document says; a second person confirms every"
                        + " entry.")));
    }

    private Report server(String url, boolean fetching) throws FetchFailed, BrokenPage {
        try (FeedClient client = new FeedClient(Site.of(url), addresses, limits)) {
            URI start = URI.create(url);
            Discovery found = Discovery.of(client, start).withLists(client, start);
            List<Sentence> sentences = new ArrayList<>();
            who(found, client, sentences);
            List<ListTrial> lists = new ArrayList<>();
            for (ListAt list : found.lists()) {
                lists.add(ListTrial.of(client, list));
            }
            missing(found, sentences);
            lists.forEach(list -> sentences.addAll(list.sentences()));
            filter(client, found, sentences);
            unknownPath(client, start, sentences);
            sentences.addAll(OutcomeTrial.sentences(lists));
            if (fetching) {
                sentences.add(DocumentSentences.of(documents.of(client,
                        lists.stream().flatMap(list -> list.seen().stream()).toList())));
            }
            found.notes().forEach(note -> sentences
                    .add(Sentence.odd(Explanations.in(Locale.GERMAN, note), note)));
            return new Report(product(found.system()), sentences);
        }
    }

    private static void who(Discovery found, FeedClient client, List<Sentence> sentences) {
        JsonNode system = found.system();
        String product = product(system);
        String version = system == null ? "OParl" : version(system);
        sentences.add(Sentence.fact(
                "Der Server nennt sich „" + (product == null ? "ohne Namen" : product)
                        + "“ und spricht " + version + ".",
                "The server calls itself \"" + (product == null ? "nothing" : product)
                        + "\" and speaks " + version + "."));
        String bodies = found.bodies().stream().map(Trial::bodyName)
                .collect(Collectors.joining(", "));
        sentences.add(found.bodies().isEmpty()
                ? Sentence.lack("Er nennt keine Körperschaft: Es gibt nichts zu lesen.",
                        "It names no body: there is nothing to read.")
                : Sentence.fact("Körperschaften: " + bodies + ".", "Bodies: " + bodies + "."));
        if (client.site().scheme().equals("http")) {
            sentences.add(Sentence.odd("Die Adresse ist nicht verschlüsselt (http).",
                    "The address is not encrypted (http)."));
        }
        String former = client.site().former();
        if (former != null) {
            sentences.add(Sentence.odd(
                    "Seine Ids stehen unter einem anderen Namen, " + former
                            + "; gefragt wird immer " + client.site().host() + ".",
                    "Its ids are under another name, " + former + "; " + client.site().host()
                            + " is what is asked."));
        }
    }

    /** The standard names its versions by addresses that end in them. */
    private static String version(JsonNode system) {
        String said = Members.text(system, "oparlVersion");
        Matcher version = VERSION.matcher(said == null ? "" : said);
        return version.matches() ? "OParl " + version.group("number") : "OParl";
    }

    private static String bodyName(byte[] body) {
        String name = Members.text(
                OparlJson.tree(body), "name");
        return name == null ? "?" : name;
    }

    static @Nullable String product(@Nullable JsonNode system) {
        if (system == null) {
            return null;
        }
        String name = Stream.of("name", "product", "vendor")
                .map(member -> Members.text(system, member))
                .flatMap(text -> Optional.ofNullable(text).stream()).limit(2)
                .collect(Collectors.joining(", "));
        return name.isEmpty() ? null : name;
    }

    private static void missing(Discovery found, List<Sentence> sentences) {
        for (String kind : List.of("Organization", "Meeting", "Paper")) {
            if (found.lists().stream().noneMatch(list -> list.kind().equals(kind))) {
                sentences.add(Sentence.lack("Es gibt keine Liste der Objekte " + kind + ".",
                        "There is no list of " + kind + " objects."));
            }
        }
    }

    private static void filter(FeedClient client, Discovery found, List<Sentence> sentences)
            throws FetchFailed {
        Optional<ListAt> papers = found.lists().stream()
                .filter(list -> list.kind().equals("Paper")).findFirst();
        if (papers.isEmpty()) {
            return;
        }
        URI uri = papers.get().uri();
        Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(1, ChronoUnit.DAYS);
        Answer answer = client.get(URI.create(
                uri + (uri.getRawQuery() == null ? "?" : "&") + "modified_since=" + since));
        boolean refused = !answer.isGood() && (answer.status() != 404 || answer.isMarkup());
        if (refused) {
            sentences.add(Sentence.lack(
                    "modified_since beantwortet er mit Status " + answer.status()
                            + ": Jeder Lauf liest alles.",
                    "It answers modified_since with status " + answer.status()
                            + ": every run reads everything."));
        } else if (answer.status() == 404) {
            sentences.add(Sentence.odd(
                    "Wo nichts geändert wurde, antwortet er mit Status 404 statt mit einer leeren"
                            + " Liste.",
                    "Where nothing was modified it answers with status 404 in the place of an empty"
                            + " list."));
        } else {
            sentences.add(ListTrial.count(answer, "Paper") > 0
                    ? Sentence.lack(
                            "modified_since wirkt nicht: Nach morgen ist nichts geändert, und doch"
                                    + " kommt etwas.",
                            "modified_since does nothing: nothing was modified after tomorrow, and"
                                    + " yet something comes.")
                    : Sentence.fact("Er kann nach dem Zeitpunkt der Änderung filtern.",
                            "It can filter by the time of modification."));
        }
    }

    private static void unknownPath(FeedClient client, URI start, List<Sentence> sentences)
            throws FetchFailed {
        Answer answer = client.get(start.resolve("there-is-nothing-here"));
        if (answer.isGood()) {
            sentences.add(Sentence.odd(
                    "Auf unbekannte Adressen antwortet er mit Status 200; nur was seine eigene Id"
                            + " nennt, wird geglaubt.",
                    "It answers unknown addresses with status 200; only what names its own id is"
                            + " believed."));
        }
    }
}
