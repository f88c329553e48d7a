package de.beteiligungsbuch.service.council.oparlserver;

import java.net.URI;

/**
 * The addresses of objects, which are their ids. They stay the same as long as the base does.
 *
 * @param base         where everybody reads us, without a slash at the end
 * @param municipality names the one Body
 */
record Links(String base, String municipality) {

    /** @throws IllegalArgumentException if the base is no address that objects can have */
    Links {
        URI uri = URI.create(base);
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawQuery() != null
                || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("OPARL_BASE_URL must be an http(s) address without"
                    + " query, fragment and credentials: " + base);
        }
        base = base.replaceAll("/+$", "");
    }

    /** The address of an object. */
    String to(String key) {
        return base + "/" + key;
    }

    /** The key of the Body. */
    String bodyKey() {
        return "body/" + municipality;
    }

    /** The address of the Body. */
    String body() {
        return to(bodyKey());
    }

    /** The address of the list of Bodies. */
    String bodies() {
        return to("bodies");
    }

    /** The address of a list. */
    String list(Kind kind) {
        return kind == Kind.BODY ? bodies() : body() + "/" + kind.list();
    }
}
