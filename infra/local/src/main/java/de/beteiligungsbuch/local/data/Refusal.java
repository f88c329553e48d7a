package de.beteiligungsbuch.local.data;

import java.io.Serial;

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
}
