package de.beteiligungsbuch.service.council.feed.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses a feed may be at: those of the public internet, and what the operator allows.
 * Immutable.
 */
public final class AddressRule {

    /** IPv4 that is not public (IANA special-purpose registry), as network and prefix length. */
    private static final List<Network> SPECIAL = Network.list("0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,"
            + "127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,192.0.0.0/24,192.0.2.0/24,192.88.99.0/24,"
            + "192.168.0.0/16,198.18.0.0/15,198.51.100.0/24,203.0.113.0/24,224.0.0.0/4,"
            + "240.0.0.0/4");
    /** IPv6 is public only here, and not where it carries an IPv4 address or documentation. */
    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");
    private static final List<Network> NOT_GLOBAL = Network
            .list("2001::/23,2001:db8::/32,2002::/16,3fff::/20");

    private final List<Network> allowed;

    private AddressRule(List<Network> allowed) {
        this.allowed = allowed;
    }

    /** The public internet alone. */
    public static AddressRule publicOnly() {
        return new AddressRule(List.of());
    }

    /**
     * The public internet and some networks beside it.
     *
     * @param networks for example {@code 127.0.0.0/8,fd00::/8}; may be empty
     * @throws IllegalArgumentException if one of them is no network
     */
    public static AddressRule publicAnd(String networks) {
        return new AddressRule(Network.list(networks));
    }

    /** Whether the address may be connected to. */
    public boolean allows(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.holds(address)) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? SPECIAL.stream().noneMatch(network -> network.holds(address))
                : GLOBAL_UNICAST.holds(address)
                        && NOT_GLOBAL.stream().noneMatch(network -> network.holds(address));
    }

    private record Network(List<Byte> prefix, int bits) {

        static List<Network> list(String networks) {
            return Arrays.stream(networks.split(",", -1)).map(String::strip)
                    .filter(network -> !network.isEmpty()).map(Network::parse).toList();
        }

        static Network parse(String text) {
            String[] parts = text.split("/", -1);
            if (parts.length != 2 || !parts[0].matches("[0-9a-fA-F.:]+")) {
                throw new IllegalArgumentException(
                        "a network is an address and a length, such as 10.0.0.0/8: " + text);
            }
            try {
                return new Network(octets(InetAddress.getByName(parts[0])),
                        Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("not an address: " + text, e);
            }
        }

        private static List<Byte> octets(InetAddress address) {
            Byte[] octets = new Byte[address.getAddress().length];
            for (int i = 0; i < octets.length; i++) {
                octets[i] = address.getAddress()[i];
            }
            return List.of(octets);
        }

        boolean holds(InetAddress address) {
            List<Byte> octets = octets(address);
            if (octets.size() != prefix.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((octets.get(bit / 8) ^ prefix.get(bit / 8)) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
