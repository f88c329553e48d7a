package de.beteiligungsbuch.service.strategy.command;

import de.beteiligungsbuch.ledgerservice.Refusal;

/** A command to a text or an edition was understood and refused; nothing changed. */
public final class Refused extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param field  of the command at which it lies, as a path such as
     *               {@code changes[0].sources[1].contribution}; empty where it lies at none
     * @param values that disagree, in the order in which the reason's text names them
     */
    public Refused(Reason reason, String field, Object... values) {
        super(reason, field.isEmpty() ? null : field, values);
    }
}
