package de.beteiligungsbuch.local.data;

import java.io.Serial;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Why a command cannot be carried out, in one sentence for the person who typed it. */
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** With the sentence. */
    public Refusal(String sentence) {
        super(sentence);
    }

    /** With the sentence, and what led to it. */
    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What to say of a failure that nobody foresaw in particular. */
    public static Refusal because(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case Throwable any when isFullDisk(any) -> new Refusal(
                    "The disk is full: " + firstLine(any) + "; make room and try again.", any);
            default -> new Refusal("This did not work: " + firstLine(failure) + causeOf(failure)
                    + ".", failure);
        };
    }

    /** Whether that is what a full disk leads to, as Java and the programs we start put it. */
    public static boolean isFullDisk(String text) {
        return text.contains("No space left on device") || text.contains("Disk quota exceeded");
    }

    private static boolean isFullDisk(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull,
                each -> each == null ? null : each.getCause())
                .anyMatch(each -> isFullDisk(String.valueOf(each)));
    }

    private static String causeOf(Throwable failure) {
        return failure.getCause() == null ? "" : " (" + firstLine(failure.getCause()) + ")";
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst()
                .orElseGet(() -> failure.getClass().getSimpleName());
    }
}
