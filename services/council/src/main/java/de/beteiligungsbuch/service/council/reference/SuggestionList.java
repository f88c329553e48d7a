package de.beteiligungsbuch.service.council.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.SubjectReason;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.service.council.matching.Suggestion;

/** What waits for a person's word: which paper may concern what, and why. */
@Repository
public class SuggestionList {

    /** At most so many at once. */
    public static final int MOST = 500;

    private static final String OPEN = """
            SELECT s.vorlage, s.subject, s.reasons, p.drucksache, p.title,
                t.number AS subject_number, COALESCE(t.title, o.title) AS subject_title,
                COALESCE(t.drucksache, o.drucksache) AS subject_drucksache
            FROM matching_suggestion s JOIN matching_paper p ON p.vorlage = s.vorlage
            LEFT JOIN matching_target t ON t.subject = s.subject
            LEFT JOIN matching_paper o ON o.vorlage = CASE WHEN s.subject LIKE 'VORLAGE:%'
                THEN CAST(substr(s.subject, 9) AS UUID) END
            WHERE s.open AND
            """;
    private static final String BEHIND = """
            (s.rank > :rank OR s.rank = :rank AND (s.vorlage < :vorlage
                OR s.vorlage = :vorlage AND s.subject > :subject))""";
    private static final String ORDER = " ORDER BY s.rank, s.vorlage DESC, s.subject LIMIT :limit";

    private final JdbcClient database;

    SuggestionList(JdbcClient database) {
        this.database = database;
    }

    /**
     * A paper that may concern something.
     *
     * @param papersOfThisNumber how many papers have the number of this one, itself counted
     * @param subjectNumber      by which the strategy counts it, or null
     * @param subjectTitle       as it reads now, or null
     * @param subjectDrucksache  of the paper or the edition that is suggested, or null
     * @param reasons            why; a number that several papers have is said to be one
     */
    public record Line(
            VorlageId vorlage,
            String drucksache,
            long papersOfThisNumber,
            String title,
            Subject subject,
            @Nullable Integer subjectNumber,
            @Nullable String subjectTitle,
            @Nullable String subjectDrucksache,
            List<SubjectReason> reasons) {

        /** Where the list goes on after it. */
        public String position() {
            return new Suggestion(subject, reasons).rank() + "~" + vorlage + "~"
                    + SubjectKey.of(subject);
        }
    }

    /** Where a list goes on. */
    public record Position(int rank, VorlageId vorlage, String subject) {

        /**
         * Reads one.
         *
         * @throws IllegalArgumentException if it is none
         */
        public static Position read(String text) {
            String[] parts = text.split("~", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("no position in a list: " + text);
            }
            return new Position(Integer.parseInt(parts[0]), VorlageId.of(parts[1]), parts[2]);
        }
    }

    /** How many there are in all. */
    public long count() {
        return database.sql("SELECT count(*) FROM matching_suggestion WHERE open")
                .query(Long.class).single();
    }

    /**
     * Over all papers, what weighs most first, then the paper that came last.
     *
     * @param limit 1 to {@link #MOST}
     * @param after null for the beginning
     */
    public List<Line> page(int limit, @Nullable Position after) {
        JdbcClient.StatementSpec asked = after == null
                ? database.sql(OPEN + "TRUE" + ORDER)
                : database.sql(OPEN + BEHIND + ORDER).param("rank", after.rank)
                        .param("vorlage", after.vorlage.value()).param("subject", after.subject);
        return marked(asked.param("limit", limit).query(SuggestionList::row).list());
    }

    /** Those of one paper. */
    public List<Line> of(VorlageId vorlage) {
        return marked(database.sql(OPEN + "s.vorlage = :vorlage" + ORDER)
                .param("vorlage", vorlage.value()).param("limit", MOST)
                .query(SuggestionList::row).list());
    }

    /** Why that is suggested; empty where it is not. */
    public List<SubjectReason> reasons(VorlageId vorlage, Subject subject) {
        return database.sql("""
                SELECT reasons FROM matching_suggestion WHERE vorlage = ? AND subject = ?""")
                .params(vorlage.value(), SubjectKey.of(subject)).query(String.class).optional()
                .map(json -> marked(new Suggestion(subject, SuggestionTable.reasons(json))))
                .orElse(List.of());
    }

    private List<SubjectReason> marked(Suggestion suggestion) {
        List<String> said = suggestion.reasons().stream().map(SubjectReason::said).toList();
        Map<String, Long> counts = counts(said);
        return suggestion.marked(repeating(counts)).reasons();
    }

    private List<Line> marked(List<Line> lines) {
        Map<String, Long> counts = counts(lines.stream().flatMap(line -> Stream.concat(
                Stream.of(line.drucksache), line.reasons.stream().map(SubjectReason::said)))
                .distinct().toList());
        Set<String> repeating = repeating(counts);
        return lines.stream().map(line -> new Line(line.vorlage, line.drucksache,
                counts.getOrDefault(line.drucksache, 1L), line.title, line.subject,
                line.subjectNumber, line.subjectTitle, line.subjectDrucksache,
                new Suggestion(line.subject, line.reasons).marked(repeating).reasons())).toList();
    }

    private static Set<String> repeating(Map<String, Long> counts) {
        return counts.entrySet().stream().filter(count -> count.getValue() > 1)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** How many papers have which of these numbers. */
    private Map<String, Long> counts(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : database.sql("""
                        SELECT drucksache, count(*) AS papers FROM matching_paper
                        WHERE drucksache IN (:numbers) GROUP BY drucksache""")
                        .param("numbers", numbers)
                        .query((row, line) -> Map.entry(row.getString("drucksache"),
                                row.getLong("papers")))
                        .list().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Line row(ResultSet row, int line) throws SQLException {
        return new Line(new VorlageId(row.getObject("vorlage", UUID.class)),
                row.getString("drucksache"), 1, row.getString("title"),
                SubjectKey.read(row.getString("subject")),
                row.getObject("subject_number", Integer.class), row.getString("subject_title"),
                row.getString("subject_drucksache"),
                SuggestionTable.reasons(row.getString("reasons")));
    }
}
