package de.beteiligungsbuch.bench.measure;

import java.util.Optional;

/**
 * One line of the report.
 *
 * @param path    what was measured
 * @param against what it was held against; empty if it stands alone
 * @param figure  which figure
 * @param target  what {@code value} should come to, if anything is asked for
 * @param value   the ratio, or the figure itself if it stands alone
 * @param ours    the figure
 * @param theirs  the same of what it was held against
 * @param disturbed in how many repetitions something else used the machine
 */
public record Row(
        String path,
        String against,
        Figure figure,
        Optional<Target> target,
        Series value,
        Series ours,
        Optional<Series> theirs,
        int disturbed) {

    /** A line with a ratio. */
    public static Row of(String path, String against, Target target, Ratio ratio) {
        return new Row(path, against, ratio.figure(), Optional.of(target), ratio.ratios(),
                ratio.ours(), Optional.of(ratio.theirs()), ratio.disturbed());
    }

    /** A line with a ratio that nothing is asked of. */
    public static Row of(String path, String against, Ratio ratio) {
        return new Row(path, against, ratio.figure(), Optional.empty(), ratio.ratios(),
                ratio.ours(), Optional.of(ratio.theirs()), ratio.disturbed());
    }

    /** A line with a figure that is held against nothing. */
    public static Row alone(String path, Figure figure, Optional<Target> target, Series values,
            int disturbed) {
        return new Row(path, "", figure, target, values, values, Optional.empty(), disturbed);
    }

    /** Whether the median will do; empty if nothing is asked for. */
    public Optional<Boolean> met() {
        return target.map(wanted -> wanted.isMetBy(value.median()));
    }
}
