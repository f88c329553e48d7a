package de.beteiligungsbuch.ledgerservice.input;

import jakarta.servlet.http.HttpServletRequest;

/** The body of a command, read once and kept: it is parsed, and hashed to recognise a repeat. */
public final class RequestBody {

    /** Bytes that a body may have. */
    public static final int LIMIT = 1 << 20;

    private static final String ATTRIBUTE = RequestBody.class.getName();

    private RequestBody() {}

    /** The bytes; empty where there was no body. Not to be changed. */
    public static byte[] bytes(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] body ? body : new byte[0];
    }

    /** Keeps them, for whoever reads the body of a request; not to be changed afterwards. */
    public static void keep(HttpServletRequest request, byte[] body) {
        request.setAttribute(ATTRIBUTE, body);
    }
}
