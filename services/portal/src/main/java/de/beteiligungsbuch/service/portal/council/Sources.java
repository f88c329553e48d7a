package de.beteiligungsbuch.service.portal.council;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.portal.history.Document;
import de.beteiligungsbuch.service.portal.history.Resolution;
import de.beteiligungsbuch.service.portal.history.SourceChange;
import de.beteiligungsbuch.service.portal.history.Vorlage;

/** What the source says of a resolution and of its paper, each thing once. */
final class Sources {

    private Sources() {}

    /** What it changed, in the order of the ledger. */
    static List<SourceChange> changes(Resolution resolution, Vorlage vorlage) {
        return once(resolution.sourceChanges(), vorlage.sourceChanges(),
                change -> change.entry().index()).stream()
                .sorted(Comparator.comparingLong(change -> change.entry().index())).toList();
    }

    /** The documents that it gives, those of the paper first. */
    static List<Document> documents(Resolution resolution, Vorlage vorlage) {
        return List.copyOf(once(vorlage.documents(), resolution.documents(), Document::object));
    }

    private static <T> Collection<T> once(@Nullable List<T> some, @Nullable List<T> others,
            Function<T, Object> key) {
        Map<Object, T> all = new LinkedHashMap<>();
        given(some).forEach(one -> all.putIfAbsent(key.apply(one), one));
        given(others).forEach(one -> all.putIfAbsent(key.apply(one), one));
        return all.values();
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
