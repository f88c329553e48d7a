package de.beteiligungsbuch.local.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import de.beteiligungsbuch.testing.Signal;

/** One process of a Beteiligungsbuch. */
public interface Part {

    /** What people call it; unique. */
    String name();

    /** Where it listens, on the loopback address. */
    int port();

    /** What stands ready before it can start; it may be the second time or the hundredth. */
    void prepare();

    /** How it is started. */
    List<String> command();

    /** What its environment has beside that of the one who starts it. */
    Map<String, String> environment();

    /** What it prints. */
    Path log();

    /** Whether it does its work; asked again and again. */
    boolean isReady();

    /** How it is asked to end cleanly. */
    default Signal farewell() {
        return Signal.TERM;
    }
}
