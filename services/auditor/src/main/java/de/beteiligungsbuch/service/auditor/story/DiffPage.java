package de.beteiligungsbuch.service.auditor.story;

import java.util.List;

import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.Texts;
import de.beteiligungsbuch.history.view.DiffView;
import de.beteiligungsbuch.history.view.TextView;
import de.beteiligungsbuch.service.auditor.document.Page;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/** Two versions of a text word by word, and the changes that made one of the other. */
public final class DiffPage {

    private DiffPage() {}

    /**
     * The difference.
     *
     * @throws CouldNotTell if one of the versions is not known
     */
    public static DiffView view(TextHistory text, int from, int to, Rebuilt rebuilt) {
        for (int version : List.of(from, to)) {
            if (Texts.wording(text, version).isEmpty()) {
                throw new CouldNotTell("There is no version " + version + " of " + text.ref()
                        + "; the last one is " + Texts.version(text) + ".");
            }
        }
        return DiffView.of(text, from, to, rebuilt.seen());
    }

    /** The page. */
    public static Page of(TextHistory text, int from, int to, Rebuilt rebuilt, Messages messages) {
        DiffView diff = view(text, from, to, rebuilt);
        TextView view = TextView.of(text, rebuilt.seen());
        Sentences say = new Sentences(messages);
        Page page = new Page(messages.get("diff.title", messages.code("kind", text.ref().kind()),
                String.valueOf(diff.number()), view.title(), from, to), messages.locale());
        page.paragraph(messages.get("diff.legend"));
        diff.paragraphs().forEach(paragraph -> page.marked(say.marked(paragraph)));
        page.bullets(diff.changes().stream().map(say::change).toList());
        return page;
    }
}
