package de.beteiligungsbuch.service.council.feed.admin;

import java.util.Locale;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.service.council.feed.Explanations;
import de.beteiligungsbuch.service.council.feed.document.DocumentTrial.Found;

/** What an administrator is told about a server's documents. Pure. */
final class DocumentSentences {

    private DocumentSentences() {}

    static Sentence of(Found found) {
        String de = found.with() + " von " + found.papers()
                + " Vorlagen auf der ersten Seite nennen"
                + " Dokumente";
        String en = found.with() + " of " + found.papers() + " papers on the first page name"
                + " documents";
        Document got = found.got();
        String why = found.why();
        if (got != null) {
            String size = got.mediaType() + ", " + got.size() + " Bytes";
            return Sentence.fact(de + "; eines davon ließ sich holen (" + size + ").",
                    en + "; one of them could be fetched (" + size.replace("Bytes", "bytes")
                            + ").");
        }
        return why == null
                ? Sentence.fact(de + ".", en + ".")
                : Sentence.lack(
                        de + "; eines davon ließ sich nicht holen: "
                                + Explanations.in(Locale.GERMAN, why),
                        en + "; one of them could not be fetched: " + why);
    }
}
