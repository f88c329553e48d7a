package de.beteiligungsbuch.service.notary.log;

/** The ledger does not extend what was signed of it. Nothing more may be signed; people must look. */
final class LogBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogBroken(String message) {
        super(message);
    }

    LogBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
