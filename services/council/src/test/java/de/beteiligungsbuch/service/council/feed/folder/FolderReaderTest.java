package de.beteiligungsbuch.service.council.feed.folder;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.oparl.OparlJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FolderReaderTest {

    private static final String HEADER = "Drucksache;Titel;Gremium;Datum;öffentlich;Ergebnis\n";
    private static final String ROW = "12-26;Stadtstrategie;Rat der Stadt;12.02.2026;ja;beschlossen\n";

    @TempDir
    private Path folder;
    private final Collected found = new Collected();

    private static final class Collected implements FolderReader.Found {

        private final List<FileFound> files = new ArrayList<>();
        private final Map<String, JsonNode> objects = new TreeMap<>();
        private final List<String> reasons = new ArrayList<>();
        private final List<String> raw = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        JsonNode object(String id) {
            return Objects.requireNonNull(objects.get(id), id);
        }

        @Override
        public void file(FileFound file, byte[] content) {
            files.add(file);
        }

        @Override
        public void object(String place, byte[] json, String kind) {
            JsonNode object = OparlJson.tree(json);
            objects.put(object.path("id").asString(), object);
        }

        @Override
        public void broken(String place, boolean whole, byte @Nullable [] bytes, String reason) {
            reasons.add((whole ? "whole file: " : "") + reason);
            raw.add(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public void note(String sentence) {
            notes.add(sentence);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Collected read() throws FetchFailed {
        new FolderReader(Duration.ZERO).read(folder, "folder:test", found);
        return found;
    }

    private Collected read(String table) throws IOException, FetchFailed {
        write("vorlagen.csv", table);
        return read();
    }

    @Test
    void a_row_becomes_a_paper_with_its_consultation_meeting_and_outcome() throws Exception {
        read(HEADER + ROW);

        assertThat(found.reasons).isEmpty();
        String key = "12-26/Rat der Stadt/2026-02-12";
        assertThat(found.objects).containsOnlyKeys("csv:agendaItem/" + key,
                "csv:meeting/Rat der Stadt/2026-02-12", "csv:organization/Rat der Stadt",
                "csv:paper/" + key);
        JsonNode paper = found.object("csv:paper/" + key);
        assertThat(paper.path("reference").asString()).isEqualTo("12-26");
        assertThat(paper.at("/consultation/0/agendaItem").asString())
                .isEqualTo("csv:agendaItem/" + key);
        JsonNode item = found.object("csv:agendaItem/" + key);
        assertThat(item.path("result").asString()).isEqualTo("beschlossen");
        assertThat(item.path("public").asBoolean()).isTrue();
        assertThat(found.object("csv:meeting/Rat der Stadt/2026-02-12").path("start")
                .asString()).isEqualTo("2026-02-12");
    }

    @Test
    void rows_with_the_same_number_are_different_papers_unless_they_have_a_key_in_common()
            throws Exception {
        read("""
                Vorlage;Drucksache;Titel;Gremium;Datum
                ;12-26;Stadtstrategie;Ausschuss;01.02.2026
                ;12-26;Stadtstrategie;Rat;12.02.2026
                V1;13-26;Zielbild;Ausschuss;01.02.2026
                V1;13-26;Zielbild;Rat;12.02.2026
                """);

        assertThat(found.reasons).isEmpty();
        assertThat(found.objects.keySet().stream().filter(id -> id.startsWith("csv:paper")))
                .containsExactly("csv:paper/12-26/Ausschuss/2026-02-01",
                        "csv:paper/12-26/Rat/2026-02-12", "csv:paper/V1");
        assertThat(found.object("csv:paper/V1").path("consultation")).hasSize(2);
    }

    @Test
    void one_number_twice_in_one_meeting_is_not_guessed_at() throws Exception {
        read(HEADER + ROW + "12-26;Etwas anderes;Rat der Stadt;12.02.2026;ja;abgelehnt\n");

        assertThat(found.reasons).singleElement().asString()
                .contains("Line 3", "vorlagen.csv, line 2", "Vorlage (key)");
        assertThat(found.raw).singleElement().asString().startsWith("12-26;Etwas anderes");
    }

    @Test
    void a_row_that_stands_there_twice_is_read_once() throws Exception {
        read(HEADER + ROW + ROW);
        assertThat(found.reasons).isEmpty();
        assertThat(found.notes).singleElement().asString().contains("word for word");
    }

    @Test
    void rows_of_one_paper_do_not_contradict_each_other() throws Exception {
        read("""
                Vorlage;Drucksache;Titel;Gremium;Datum
                V1;13-26;Zielbild;Ausschuss;01.02.2026
                V1;13-26;Leitbild;Rat;12.02.2026
                """);
        assertThat(found.reasons).singleElement().asString().contains("Titel reads \"Leitbild\"",
                "\"Zielbild\" there");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "12-26;;Rat;12.02.2026;ja;ja | it has no title",
            ";Titel;Rat;12.02.2026;ja;ja | neither a number",
            "12-26;Titel;Rat;31.02.2026;ja;ja | \"31.02.2026\"; it should be a date",
            "12-26;Titel;Rat;02/12/2026;ja;ja | \"02/12/2026\"; it should be a date",
            "12-26;Titel;Rat;12.02.26;ja;ja | \"12.02.26\"; it should be a date",
            "12-26;Titel;Rat;12.02.2026;vielleicht;ja | \"vielleicht\"; it should be ja or nein",
            "12-26;Titel;Rat;;ja;beschlossen | a Gremium but no date",
            "12-26;Titel;;;;beschlossen | an outcome, but neither the Gremium nor the meeting",
            "12-26;Titel;Rat;12.02.2026 | has 4 cells, and the first line has 6",
            "12-26;Titel; mit; Trenner;Rat;12.02.2026;ja;ja | has 8 cells",
    })
    void a_row_that_cannot_be_read_is_kept_with_a_reason(String row, String reason)
            throws Exception {
        read(HEADER + ROW + row + "\n");
        assertThat(found.reasons).singleElement().asString().contains("Line 3", reason);
        assertThat(found.raw).containsExactly(row);
        assertThat(found.objects).as("the other row is read").hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Name des Papiers;Wann\nA;B\n", "Titel;Betreff;Drucksache\na;b;c\n",
            "Drucksache;Titel\n12-26;\"nicht geschlossen\n13-26;b\n"})
    void a_file_that_is_no_such_table_is_kept_whole(String text) throws Exception {
        read(text);
        assertThat(found.reasons).singleElement().asString().startsWith("whole file: ");
        assertThat(found.objects).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void umlauts_are_read_in_both_encodings(String encoding) throws Exception {
        Files.write(folder.resolve("a.csv"), (HEADER + "1-26;Grünfläche;Rat;12.02.2026;ja;\n")
                .getBytes(Charset.forName(encoding)));
        read();
        assertThat(found.object("csv:paper/1-26/Rat/2026-02-12").path("name").asString())
                .isEqualTo("Grünfläche");
        assertThat(found.notes).hasSize(encoding.equals("UTF-8") ? 0 : 1);
    }

    @Test
    void english_names_commas_quotes_a_byte_order_mark_and_line_breaks_in_cells_are_read()
            throws Exception {
        read("""
                \uFEFFnumber,title,committee,date,time,public,item,role,result,remark\r
                1-26,"A, ""b""
                c",Council,2026-02-12,17:00,yes,4.1,deciding,adopted,x\r
                """);
        assertThat(found.reasons).isEmpty();
        JsonNode paper = found.object("csv:paper/1-26/Council/2026-02-12");
        assertThat(paper.path("name").asString()).isEqualTo("A, \"b\" c");
        assertThat(paper.at("/consultation/0/role").asString()).isEqualTo("Entscheidung");
        JsonNode item = found.object("csv:agendaItem/1-26/Council/2026-02-12");
        assertThat(item.path("csv:remark").asString()).isEqualTo("x");
        assertThat(found.object("csv:meeting/Council/2026-02-12").path("start").asString())
                .isEqualTo("2026-02-12T17:00");
        assertThat(found.files).singleElement()
                .satisfies(file -> assertThat(file.others()).containsExactly("remark"));
    }

    @Test
    void objects_are_read_alone_in_lists_on_pages_and_by_line() throws Exception {
        write("a.json", "{\"id\":\"1\"}");
        write("b.json", "[{\"id\":\"2\"},{\"id\":\"3\"}]");
        write("c.json", "{\"links\":{},\"data\":[{\"id\":\"4\",\"data\":[1]}]}");
        write("d.jsonl", "{\"id\":\"5\"}\n\n{\"id\":\"6\"}\n");
        read();
        assertThat(found.objects).containsOnlyKeys("1", "2", "3", "4", "5", "6");
        assertThat(found.object("4").path("data")).hasSize(1);
    }

    @Test
    void what_is_no_json_is_kept_whole() throws Exception {
        write("a.json", "<html>Wartung</html>");
        read();
        assertThat(found.reasons).singleElement().asString()
                .startsWith("whole file: It is no JSON");
        assertThat(found.raw).containsExactly("<html>Wartung</html>");
    }

    @Test
    void unfinished_hidden_and_foreign_files_are_left_alone() throws Exception {
        write("a.csv", HEADER + ROW);
        write("b.csv.part", "Drucksa");
        write("c.xlsx", "PK");
        write(".d.csv", "x");
        Files.createDirectory(folder.resolve("e.csv"));
        read();
        assertThat(found.reasons).isEmpty();
        assertThat(found.files).hasSize(1);
        assertThat(found.notes).hasSize(3);
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed(@TempDir Path elsewhere) throws Exception {
        Path secret = elsewhere.resolve("secret.csv");
        Files.writeString(secret, HEADER + ROW);
        Files.createSymbolicLink(folder.resolve("a.csv"), secret);
        read();
        assertThat(found.objects).isEmpty();
        assertThat(found.reasons).singleElement().asString().contains("link");
        assertThat(found.raw).containsExactly("");
    }

    @Test
    void an_empty_folder_is_a_failure_and_not_a_council_that_forgot_everything() {
        assertThatThrownBy(this::read).isInstanceOf(FetchFailed.class)
                .hasMessageContaining("no file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder:", "folder:..", "folder:../x", "folder:/etc", "folder:a/b",
            "folder:.hidden", "folder:a\\b", "folder:out", "folder:nothere", "folder:file"})
    void no_name_leads_out_of_the_allowed_folder(String url, @TempDir Path elsewhere)
            throws Exception {
        Files.createSymbolicLink(folder.resolve("out"), elsewhere);
        write("file", "x");
        FeedFolders folders = new FeedFolders(folder.toString());
        assertThatThrownBy(() -> folders.of(url)).isInstanceOf(FetchFailed.class);
    }

    @Test
    void a_folder_by_its_name_is_found_and_none_where_the_operator_allows_none()
            throws Exception {
        Files.createDirectory(folder.resolve("Rat 2026"));
        assertThat(new FeedFolders(folder.toString()).of("folder:Rat 2026"))
                .isEqualTo(folder.toRealPath().resolve("Rat 2026"));
        assertThatThrownBy(() -> new FeedFolders("").of("folder:Rat 2026"))
                .hasMessageContaining("FEED_FOLDERS");
    }
}
