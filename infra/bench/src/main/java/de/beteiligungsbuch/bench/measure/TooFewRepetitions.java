package de.beteiligungsbuch.bench.measure;

/** A ratio was asked for that rests on too little. */
public final class TooFewRepetitions extends RuntimeException {

    TooFewRepetitions(int repetitions) {
        super("a ratio needs " + Ratio.FEWEST + " repetitions, there are " + repetitions);
    }
}
