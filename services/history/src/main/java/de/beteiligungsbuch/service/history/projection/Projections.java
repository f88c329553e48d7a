package de.beteiligungsbuch.service.history.projection;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.service.history.config.HistorySettings;

/**
 * The projection that answers, and perhaps one that is being built beside it. A new one takes over
 * when it has everything that the ledgers hold; the old one stays in the database until it is
 * dropped.
 */
@Component
public class Projections implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);

    private final Schemas schemas;
    private final DataSource database;
    private final HistorySettings settings;
    private final ProjectionMetrics metrics;
    private @Nullable CountDownLatch stopping;
    private volatile @Nullable Schema answering;
    private volatile @Nullable Projector live;
    private volatile @Nullable Projector rebuilding;

    Projections(Schemas schemas, DataSource database, HistorySettings settings,
            MeterRegistry registry) {
        this.schemas = schemas;
        this.database = database;
        this.settings = settings;
        this.metrics = new ProjectionMetrics(registry, Clock.systemUTC());
        metrics.watch(this);
    }

    @Override
    public synchronized void start() {
        Schema known = schemas.live().orElse(null);
        if (known == null) {
            known = schemas.create();
            schemas.makeLive(known);
        }
        answering = known;
        Schema unfinished = newest().filter(schema -> !schema.equals(answering)).orElse(null);
        if (known.isCurrent()) {
            live = begin(known);
        }
        if (unfinished != null) {
            rebuilding = begin(unfinished);
        } else if (!known.isCurrent()) {
            rebuilding = begin(schemas.create());
        }
        CountDownLatch end = new CountDownLatch(1);
        stopping = end;
        Thread.ofPlatform().name("takeover").daemon().start(() -> watch(end));
    }

    private void watch(CountDownLatch end) {
        try {
            while (!end.await(100, TimeUnit.MILLISECONDS)) {
                takeOver();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One that was begun after the live one, and is of this release. */
    private Optional<Schema> newest() {
        List<Schema> all = schemas.all();
        Schema last = all.getLast();
        return last.isCurrent() ? Optional.of(last) : Optional.empty();
    }

    private Projector begin(Schema schema) {
        Projector projector = new Projector(schema, database, settings.kafka(), metrics);
        projector.start();
        return projector;
    }

    /**
     * Begins to build anew beside the live projection, unless that is under way.
     *
     * @return the schema that is being filled
     */
    public synchronized Schema rebuild() {
        Projector running = rebuilding;
        if (running == null) {
            running = begin(schemas.create());
            rebuilding = running;
        }
        return running.schema();
    }

    private synchronized void takeOver() {
        Projector next = rebuilding;
        if (next == null || !next.hasArrived() || !next.isAtEnd()) {
            return;
        }
        try {
            schemas.makeLive(next.schema());
            Projector before = live;
            live = next;
            answering = next.schema();
            rebuilding = null;
            LOG.info("projection {} takes over", next.schema().name());
            if (before != null) {
                before.close();
            }
        } catch (RuntimeException e) {
            LOG.warn("projection {} cannot take over now, it is tried again: {}",
                    next.schema().name(), e.toString());
        }
    }

    /** The schema that answers queries. */
    public Schema answering() {
        Schema schema = answering;
        if (schema == null) {
            throw new IllegalStateException("the projections have not been started");
        }
        return schema;
    }

    /** The projector of the schema that answers; none where an older release filled it. */
    Optional<Projector> live() {
        return Optional.ofNullable(live);
    }

    /** The projector of the one that is being built. */
    Optional<Projector> rebuilding() {
        return Optional.ofNullable(rebuilding);
    }

    /** How far the answering projection has come, by topic; at least that is in its tables. */
    public Map<String, Long> positions() {
        return live().map(Projector::positions).orElse(Map.of());
    }

    /**
     * Tries the dead letters once more.
     *
     * @return how many are left
     */
    public int retryDeadLetters() throws SQLException, IOException {
        Projector projector = live;
        return projector == null ? 0 : projector.retryDeadLetters();
    }

    /** Deletes a schema that neither answers nor is being built; false if it is none of those. */
    public synchronized boolean drop(Schema schema) {
        Projector running = rebuilding;
        return (running == null || !running.schema().equals(schema))
                && schemas.all().contains(schema) && schemas.drop(schema);
    }

    @Override
    public synchronized void stop() {
        CountDownLatch end = stopping;
        if (end != null) {
            end.countDown();
            stopping = null;
        }
        live().ifPresent(Projector::close);
        rebuilding().ifPresent(Projector::close);
        live = null;
        rebuilding = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return stopping != null;
    }

    /** Begins before requests are let in, ends after the last one. */
    @Override
    public int getPhase() {
        return 0;
    }
}
