package de.beteiligungsbuch.service.auditor.story;

import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.SourceNews;
import de.beteiligungsbuch.history.view.DocumentView;
import de.beteiligungsbuch.history.view.EnteredView;
import de.beteiligungsbuch.history.view.SourceChange;
import de.beteiligungsbuch.history.view.Told;
import de.beteiligungsbuch.service.auditor.document.Page;

/** Where a fact was read, and what happened there afterwards. */
final class SourceSection {

    private final Messages messages;
    private final Sentences say;

    private SourceSection(Messages messages) {
        this.messages = messages;
        say = new Sentences(messages);
    }

    static void write(Page page, Messages messages, @Nullable EnteredView entered,
            List<SourceChange> changes, List<DocumentView> documents) {
        SourceSection section = new SourceSection(messages);
        if (entered != null) {
            page.paragraph(section.entered(entered));
        }
        page.bullets(changes.stream().map(section::change).toList());
        page.bullets(documents.stream().map(section::document).toList());
    }

    private String entered(EnteredView entered) {
        String submitted = say.told(entered.submitted());
        Told confirmed = entered.confirmed();
        return confirmed == null
                ? messages.get("entered.alone", submitted, entered.document().sha256())
                : messages.get("entered", submitted, say.told(confirmed),
                        entered.document().sha256());
    }

    private String change(SourceChange change) {
        StringBuilder line = new StringBuilder(messages.get("source.change",
                say.told(change.told()), what(change), change.object()));
        if (change.outcome()) {
            line.append(" ").append(messages.get("source.outcome"));
        }
        SourceChange.Exchanged document = change.document();
        if (document != null) {
            line.append(" ").append(document.before() == null
                    ? messages.get("source.document.last", document.sha256())
                    : messages.get("source.document", document.before(), document.sha256()));
        }
        return line.toString();
    }

    private String what(SourceChange change) {
        boolean saysSo = change.what() == SourceNews.What.CHANGED
                || change.what() == SourceNews.What.DOCUMENT_CHANGED;
        return messages.code("source", change.what())
                + (saysSo && change.silent() ? messages.get("source.silent") : "");
    }

    private String document(DocumentView document) {
        String line = messages.get("document", messages.code("document", document.role()),
                document.mediaType(), document.size(), document.sha256(),
                say.told(document.seen()), document.object());
        Told gone = document.gone();
        return gone == null ? line : line + " " + messages.get("document.gone", say.told(gone));
    }
}
