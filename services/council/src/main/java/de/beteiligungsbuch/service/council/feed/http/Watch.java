package de.beteiligungsbuch.service.council.feed.http;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.classic.methods.HttpGet;

/**
 * Leaves a request that takes longer than all its repetitions may: a server that sends a byte now
 * and then is never silent.
 */
final class Watch implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK = Executors
            .newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("feed-watch").factory());

    private final Future<?> alarm;

    private Watch(Future<?> alarm) {
        this.alarm = alarm;
    }

    static Watch over(HttpGet get, FetchLimits limits) {
        Duration longest = limits.whole().multipliedBy(limits.retries() + 1L)
                .plus(limits.retryAfter().multipliedBy(limits.retries()));
        return new Watch(CLOCK.schedule(get::abort, longest.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }
}
