package de.beteiligungsbuch.bench.report;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.Series;

/** The report as JSON for programs. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    old -> old.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .enable(SerializationFeature.INDENT_OUTPUT).build();

    private record Document(
            String measuredAt,
            int processors,
            String java,
            boolean quick,
            List<Line> rows) {}

    private record Line(
            String path,
            String against,
            String figure,
            String unit,
            @org.jspecify.annotations.Nullable String target,
            @org.jspecify.annotations.Nullable Boolean met,
            boolean ratio,
            Values value,
            Values ours,
            @org.jspecify.annotations.Nullable Values theirs,
            int disturbed) {}

    private record Values(double median, double least, double greatest, List<Double> all) {

        static Values of(Series series) {
            return new Values(series.median(), series.least(), series.greatest(), series.values());
        }
    }

    private Json() {}

    /** The whole report in UTF-8. */
    public static byte[] document(List<Row> rows, boolean quick, Instant measuredAt) {
        return MAPPER.writeValueAsBytes(
                new Document(measuredAt.toString(), Runtime.getRuntime().availableProcessors(),
                        Runtime.version().toString(), quick,
                        rows.stream().map(Json::line).toList()));
    }

    private static Line line(Row row) {
        return new Line(row.path(), row.against(), row.figure().name(), row.figure().unit(),
                row.target().map(Object::toString).orElse(null), row.met().orElse(null),
                row.theirs().isPresent(), Values.of(row.value()), Values.of(row.ours()),
                row.theirs().map(Values::of).orElse(null), row.disturbed());
    }
}
