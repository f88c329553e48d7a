package de.beteiligungsbuch.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The repetitions of several contestants, taken in turn: A B A B. */
public final class SideBySide {

    private final Map<String, List<Repetition>> repetitions = new LinkedHashMap<>();

    private SideBySide() {}

    /**
     * Lets each run once to warm up, which does not count, and then all in turn.
     *
     * @param rounds how often each runs
     */
    public static SideBySide run(List<Contestant> contestants, int rounds) throws Exception {
        SideBySide result = new SideBySide();
        for (Contestant contestant : contestants) {
            contestant.measurement().once();
        }
        for (int round = 0; round < rounds; round++) {
            for (Contestant contestant : contestants) {
                MachineLoad before = MachineLoad.now();
                Map<Figure, Double> figures = contestant.measurement().once();
                double foreign = MachineLoad.now().foreignSince(before);
                result.add(contestant.name(), new Repetition(figures, foreign));
            }
        }
        return result;
    }

    void add(String contestant, Repetition repetition) {
        repetitions.computeIfAbsent(contestant, name -> new ArrayList<>()).add(repetition);
    }

    /** Those of one contestant, in order. */
    public List<Repetition> of(String contestant) {
        List<Repetition> found = repetitions.get(contestant);
        if (found == null) {
            throw new IllegalArgumentException(
                    contestant + " did not take part, only " + repetitions.keySet());
        }
        return List.copyOf(found);
    }

    /** The line of one that is held against nothing. */
    public Row alone(String contestant, String path, Figure figure, Optional<Target> target) {
        List<Repetition> own = of(contestant);
        return Row.alone(path, figure, target,
                new Series(own.stream().map(repetition -> repetition.figure(figure)).toList()),
                (int) own.stream().filter(Repetition::disturbed).count());
    }

    /**
     * How one compares with another.
     *
     * @throws TooFewRepetitions if that cannot be said
     */
    public Ratio ratio(String contestant, String baseline, Figure figure) {
        return Ratio.of(of(contestant), of(baseline), figure);
    }
}
