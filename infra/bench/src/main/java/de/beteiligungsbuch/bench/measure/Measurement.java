package de.beteiligungsbuch.bench.measure;

import java.util.Map;

/** Does something once and says how it went. */
@FunctionalInterface
public interface Measurement {

    /** One repetition. */
    Map<Figure, Double> once() throws Exception;
}
