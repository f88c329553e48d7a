package de.beteiligungsbuch.faults;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A patient client's pause before it asks again. */
final class TimeBetweenTries {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private TimeBetweenTries() {}

    static void pass() throws InterruptedException {
        NEVER.await(200, TimeUnit.MILLISECONDS);
    }
}
