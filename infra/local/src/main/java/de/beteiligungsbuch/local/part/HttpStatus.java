package de.beteiligungsbuch.local.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Asking a server of this machine how it is. */
public final class HttpStatus {

    /** No answer at all. */
    public static final int NONE = 0;

    private static final int PATIENCE_MILLIS = 3_000;

    private HttpStatus() {}

    /** The status of the answer to a GET, or {@link #NONE}. */
    public static int of(URI uri) {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return NONE; // not there, or not speaking HTTP yet: that is the answer
        }
    }
}
