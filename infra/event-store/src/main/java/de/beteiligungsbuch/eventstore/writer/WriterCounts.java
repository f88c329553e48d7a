package de.beteiligungsbuch.eventstore.writer;

import java.util.concurrent.atomic.LongAdder;

/** What {@link LedgerWriterMetrics} counts. */
final class WriterCounts {

    final LongAdder entries = new LongAdder();
    final LongAdder batches = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder unknown = new LongAdder();
    final LongAdder takeovers = new LongAdder();
}
