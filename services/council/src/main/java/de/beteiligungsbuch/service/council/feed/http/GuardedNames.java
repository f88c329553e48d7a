package de.beteiligungsbuch.service.council.feed.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a name for the connection itself: what is checked here is what is
 * connected to, so that a name cannot lead elsewhere the second time it is asked for.
 */
final class GuardedNames implements DnsResolver {

    private final AddressRule rule;

    GuardedNames(AddressRule rule) {
        this.rule = rule;
    }

    /** The name leads where we may not go. */
    static final class Forbidden extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        Forbidden(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!rule.allows(address)) {
                throw new Forbidden(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
