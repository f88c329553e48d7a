package de.beteiligungsbuch.local.supervisor;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the supervisor noticed, a line an event, with the time in UTC. */
record Journal(PrintStream out) {

    void tell(String event) {
        out.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + event);
    }
}
