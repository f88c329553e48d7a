package de.beteiligungsbuch.service.council.feed.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.council.feed.http.FetchFailed.Reason;

/**
 * The one server that a feed may make us talk to. Whatever address its answers hold is brought to
 * this server or refused.
 *
 * @param former the name under which the server gives its ids, if it is another than its own; its
 *               addresses are asked of the server itself, never of that name
 */
public record Site(String scheme, String host, int port, @Nullable String former) {

    private static final String ILLEGAL = "\"<>\\^`{|}";

    /**
     * The server of an address.
     *
     * @throws FetchFailed unless it is http or https, with a host and without credentials
     */
    public static Site of(String address) throws FetchFailed {
        URI uri = parse(address);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
            throw new FetchFailed(Reason.BAD_ADDRESS,
                    "The address of a feed begins with https:// or http:// and names a host.");
        }
        if (uri.getRawUserInfo() != null) {
            throw new FetchFailed(Reason.BAD_ADDRESS,
                    "The address of a feed holds no user name and no password.");
        }
        return new Site(scheme, uri.getHost().toLowerCase(Locale.ROOT), port(uri), null);
    }

    /** The same server, which calls itself by another name in its ids. */
    public Site calling(String id) throws FetchFailed {
        URI uri = parse(id);
        String name = uri.getHost() == null ? host : uri.getHost().toLowerCase(Locale.ROOT);
        return name.equals(host) ? this : new Site(scheme, host, port, name);
    }

    /**
     * The address that a link leads to, at this server.
     *
     * @param base where the link was found
     * @throws FetchFailed if it leads to another server
     */
    public URI at(URI base, String link) throws FetchFailed {
        URI uri = base.resolve(parse(link));
        String name = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean own = name.equals(host) && samePort(uri);
        if ((!own && !name.equals(former)) || uri.getRawUserInfo() != null) {
            throw new FetchFailed(Reason.FOREIGN_HOST, "The feed of " + host
                    + " sends us to another server, " + name + ". That is never followed.");
        }
        boolean upgraded = own && scheme.equals("http") && "https".equals(uri.getScheme());
        String authority = upgraded
                ? "https://" + literal()
                : scheme + "://" + literal() + suffix();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(authority + uri.getRawPath() + query);
    }

    /** Where relative addresses of it begin. */
    public URI root() {
        return URI.create(scheme + "://" + literal() + suffix() + "/");
    }

    private String literal() {
        return host;
    }

    private String suffix() {
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return usual ? "" : ":" + port;
    }

    private boolean samePort(URI uri) {
        boolean usual = port == 443 || port == 80;
        int given = port(uri);
        return given == port || (usual && (given == 443 || given == 80));
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
    }

    /** Reads an address as servers write it: with blanks, umlauts, and {@code +} in times. */
    private static URI parse(String address) throws FetchFailed {
        StringBuilder clean = new StringBuilder();
        boolean query = false;
        for (byte octet : address.strip().getBytes(StandardCharsets.UTF_8)) {
            int c = octet & 0xFF;
            query |= c == '?';
            if (c <= ' ' || c >= 0x7F || ILLEGAL.indexOf(c) >= 0 || (query && c == '+')) {
                clean.append('%').append(String.format(Locale.ROOT, "%02X", c));
            } else {
                clean.append((char) c);
            }
        }
        try {
            return new URI(clean.toString());
        } catch (URISyntaxException e) {
            throw new FetchFailed(Reason.BAD_ADDRESS, "This is no address: " + shortened(address),
                    e);
        }
    }

    private static String shortened(String address) {
        String plain = address.replaceAll("//[^/@]*@", "//");
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }
}
