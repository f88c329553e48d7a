package de.beteiligungsbuch.service.portal.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A participation process with its phases and formats. */
public record ParticipationProcess(
        String id,
        String title,
        String organiser,
        @Nullable String facilitator,
        String mandate,
        List<String> foundations,
        String status,
        Moment opened,
        @Nullable Moment closed,
        List<Phase> phases,
        List<Format> formats) {

    /** The formats of one phase, in the order of the history. */
    public List<Format> formatsOf(Phase phase) {
        return formats.stream().filter(format -> phase.id().equals(format.phase())).toList();
    }

    /** A phase; {@code status} is OPEN or CLOSED. */
    public record Phase(
            String id,
            int number,
            String title,
            @Nullable String motto,
            String result,
            String status,
            Moment opened,
            @Nullable Moment closed) {}

    /** A way of taking part, with the numbers that were published about it. */
    public record Format(
            String id,
            String phase,
            String title,
            String series,
            String access,
            List<String> ways,
            @Nullable Selection selection,
            @Nullable String scheduled,
            String status,
            @Nullable Moment held,
            @Nullable Attendance attendance,
            List<Total> totals) {}

    /** How participants are found. */
    public record Selection(
            @Nullable String register,
            @Nullable Integer invited,
            boolean reminded,
            @Nullable Integer chosen,
            @Nullable String criterion) {}

    /** How many took part; the two are equal where the number is known exactly. */
    public record Attendance(int atLeast, int atMost) {}

    /** A number as it was published. */
    public record Total(String counted, String label, int count) {}
}
