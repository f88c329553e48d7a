package de.beteiligungsbuch.service.council.feed.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.service.council.feed.folder.Column;
import de.beteiligungsbuch.service.council.feed.folder.FeedFolders;
import de.beteiligungsbuch.service.council.feed.folder.FileFound;
import de.beteiligungsbuch.service.council.feed.folder.FolderReader;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.oparl.Members;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;
import de.beteiligungsbuch.service.council.feed.oparl.Seen;

/** Reads a folder once and says what is in it. Keeps nothing. */
@Component
class FolderTrial {

    private static final List<Column> WISHED = List.of(Column.GREMIUM, Column.DATE, Column.PUBLIC,
            Column.ROLE, Column.RESULT);

    private final FeedFolders folders;
    private final FolderReader reader;

    FolderTrial(FeedFolders folders, FolderReader reader) {
        this.folders = folders;
        this.reader = reader;
    }

    Report of(String url) throws FetchFailed {
        Looking looking = new Looking();
        reader.read(folders.of(url), url, looking);
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(Sentence.fact("Der Ordner enthält " + looking.files.size()
                + " lesbare Dateien.",
                "The folder holds " + looking.files.size()
                        + " files that can be read."));
        looking.files.forEach(file -> file(file, sentences));
        kinds(looking, sentences);
        looking.brokenSentences(sentences);
        sentences.addAll(OutcomeTrial.sentences(looking.lists()));
        looking.gremien(sentences);
        looking.notes.forEach(note -> sentences.add(Sentence.odd(note, note)));
        return new Report(null, sentences);
    }

    private static void file(FileFound file, List<Sentence> sentences) {
        if (!file.table()) {
            sentences.add(Sentence.fact(
                    file.name() + ": " + file.count() + " OParl-Objekte.",
                    file.name() + ": " + file.count() + " OParl objects."));
            return;
        }
        String columns = file.columns().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(column -> column.getValue().equals(column.getKey().title())
                        ? column.getValue()
                        : column.getValue() + " = " + column.getKey().title())
                .collect(Collectors.joining(", "));
        sentences.add(Sentence.fact(
                file.name() + ": Tabelle mit " + file.count() + " lesbaren Zeilen; Spalten: "
                        + columns + ".",
                file.name() + ": a table with " + file.count() + " rows that can be read; columns: "
                        + columns + "."));
        if (!file.others().isEmpty()) {
            sentences.add(Sentence.odd(
                    file.name() + ": Die Spalten " + file.others()
                            + " bedeuten hier nichts; was darin steht, wird nur aufbewahrt.",
                    file.name() + ": the columns " + file.others()
                            + " mean nothing here; what they say is kept, no more."));
        }
        missing(file, sentences);
    }

    private static void missing(FileFound file, List<Sentence> sentences) {
        List<Column> missing = WISHED.stream().filter(column -> !file.columns().containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            sentences.add(Sentence.lack(
                    file.name() + ": Es fehlen die Spalten "
                            + missing.stream().map(Column::title).toList()
                            + "; was der Rat beschlossen hat, ist ohne sie nicht zu erkennen.",
                    file.name() + ": the columns "
                            + missing.stream().map(Column::english).toList()
                            + " are missing; what the council resolved cannot be told without"
                            + " them."));
        }
        if (!file.columns().containsKey(Column.KEY)) {
            sentences.add(Sentence.odd(
                    file.name() + ": Ohne die Spalte Vorlage (Schlüssel) ist jede Zeile eine eigene"
                            + " Vorlage, auch bei gleicher Drucksache.",
                    file.name() + ": without the column Vorlage (key) every row is a paper of its"
                            + " own, even with the same number."));
        }
    }

    private static void kinds(Looking looking, List<Sentence> sentences) {
        String kinds = looking.kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
        sentences.add(looking.kinds.isEmpty()
                ? Sentence.lack("Daraus wird kein Objekt.", "No object comes of it.")
                : Sentence.fact("Daraus werden: " + kinds + ".", "They become: " + kinds + "."));
    }

    /** The names of all columns, as the first line of a table that somebody wants to fill. */
    static String template() {
        String header = Arrays.stream(Column.values()).map(Column::title)
                .collect(Collectors.joining(";"));
        return "\uFEFF" + header + "\r\n" + "V-2026-17;12-26;Stadtstrategie 2035;Beschlussvorlage;"
                + "05.01.2026;\"Der Rat beschließt die Stadtstrategie 2035.\";;Rat der Stadt;"
                + "12.02.2026;17:00;durchgeführt;5.1;ja;Entscheidung;einstimmig beschlossen\r\n";
    }

    private static final class Looking implements FolderReader.Found {

        private static final int LOOKED_AT = 20_000;
        private static final int SAID = 20;

        private final List<FileFound> files = new ArrayList<>();
        private final List<Seen> seen = new ArrayList<>();
        private final Map<String, Integer> kinds = new TreeMap<>();
        private final List<String> reasons = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        @Override
        public void file(FileFound file, byte[] content) {
            files.add(file);
        }

        @Override
        public void object(String place, byte[] json, String kind) {
            try {
                for (Seen one : ObjectReader.read(json, kind)) {
                    kinds.merge(one.kind(), 1, Integer::sum);
                    if (seen.size() < LOOKED_AT) {
                        seen.add(one);
                    }
                }
            } catch (Unreadable e) {
                broken(place, false, json, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void broken(String place, boolean whole, byte @Nullable [] raw, String reason) {
            reasons.add(place + ": " + reason);
        }

        @Override
        public void note(String sentence) {
            notes.add(sentence);
        }

        void brokenSentences(List<Sentence> sentences) {
            reasons.stream().limit(SAID).forEach(reason -> sentences.add(Sentence.lack(
                    "Nicht lesbar: " + reason, "Cannot be read: " + reason)));
            if (reasons.size() > SAID) {
                sentences.add(Sentence.lack(
                        "Weitere " + (reasons.size() - SAID) + " Zeilen oder Dateien sind nicht"
                                + " lesbar.",
                        "Another " + (reasons.size() - SAID) + " rows or files cannot be read."));
            }
        }

        List<ListTrial> lists() {
            return List.of(new ListTrial("", seen, List.of()));
        }

        /** Their ids, for the settings. */
        void gremien(List<Sentence> sentences) {
            String gremien = seen.stream().filter(one -> one.kind().equals("Organization"))
                    .map(one -> Members.text(one.json(), "name") + " (" + one.id() + ")").sorted()
                    .limit(SAID).collect(Collectors.joining(", "));
            if (!gremien.isEmpty()) {
                sentences.add(Sentence.fact("Gremien: " + gremien + ".",
                        "Gremien: " + gremien + "."));
            }
        }
    }
}
