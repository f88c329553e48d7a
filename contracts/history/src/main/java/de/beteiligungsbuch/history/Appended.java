package de.beteiligungsbuch.history;

import java.util.List;
import java.util.stream.Stream;

/** A list and one more. */
final class Appended {

    private Appended() {}

    static <T> List<T> to(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
