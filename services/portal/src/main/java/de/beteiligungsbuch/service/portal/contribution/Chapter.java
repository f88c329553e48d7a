package de.beteiligungsbuch.service.portal.contribution;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.portal.history.Contribution;
import de.beteiligungsbuch.service.portal.history.Trace;

/** One thing that happened on a contribution's way: to itself, or in a text that considered it. */
record Chapter(Contribution.@Nullable Step step, Trace.@Nullable Considered considered) {

    /** Everything that happened, in the order in which it did; how it was submitted stands first. */
    static List<Chapter> of(Trace trace) {
        return Stream
                .concat(trace.contribution().steps().stream().map(step -> new Chapter(step, null)),
                        trace.considered().stream().map(text -> new Chapter(null, text)))
                .sorted(Comparator.comparing((Chapter chapter) -> !chapter.submission())
                        .thenComparing(Chapter::occurredAt))
                .toList();
    }

    private boolean submission() {
        return step != null && step.step().equals("SUBMITTED");
    }

    private Instant occurredAt() {
        if (step != null) {
            return step.occurredAt();
        }
        return considered == null ? Instant.MAX : considered.occurredAt();
    }
}
