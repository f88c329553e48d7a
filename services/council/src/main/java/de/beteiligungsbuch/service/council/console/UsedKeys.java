package de.beteiligungsbuch.service.council.console;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpSession;

/**
 * The keys of forms that were sent in a session and of which the ledger knows nothing: what they
 * ask for is not done twice.
 */
final class UsedKeys {

    private static final String ATTRIBUTE = UsedKeys.class.getName();
    private static final int KEPT = 500;

    private final Map<String, Boolean> keys = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KEPT;
        }
    };

    private UsedKeys() {}

    /** Those of a session. */
    static UsedKeys of(HttpSession session) {
        synchronized (UsedKeys.class) {
            if (session.getAttribute(ATTRIBUTE) instanceof UsedKeys known) {
                return known;
            }
            UsedKeys fresh = new UsedKeys();
            session.setAttribute(ATTRIBUTE, fresh);
            return fresh;
        }
    }

    /** Whether a key was not sent before; from now on it was. */
    synchronized boolean isFirst(String key) {
        return keys.put(key, Boolean.TRUE) == null;
    }
}
