package de.beteiligungsbuch.ledgerservice;

/** The id in the path of a request names nothing that this service has recorded. */
public final class UnknownId extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * @param field of the id, for example {@code contributionId}
     * @param id    as it was given
     */
    public UnknownId(String field, Object id) {
        super(ServiceReason.UNKNOWN_ID, field, id);
    }
}
