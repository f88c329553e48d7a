package de.beteiligungsbuch.local.identity;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

import de.beteiligungsbuch.local.data.DataFolder;

/** The passwords of the users and the secrets of the clients, made by chance at the first start. */
public final class Credentials {

    /** The login of a second clerk, for what two persons must confirm. */
    public static final String SECOND_CLERK = "clerk-2";

    private static final int BYTES = 12;
    private static final String USER = "user.";
    private static final String CLIENT = "client.";

    private final Map<String, String> byName;

    private Credentials(Map<String, String> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** Those of a folder. */
    public static Credentials in(DataFolder folder) {
        String lines = SecretFile.readOrMake(file(folder), Credentials::fresh);
        if (!lines.contains(USER + SECOND_CLERK + "=")) {
            // Made by a release that knew one clerk.
            lines = SecretFile.replace(file(folder), lines + secondClerk(new SecureRandom()));
        }
        return new Credentials(lines.lines().map(line -> line.split("=", 2)).collect(
                Collectors.toMap(each -> each[0], each -> each[1])));
    }

    /** Where they can be read. */
    public static Path file(DataFolder folder) {
        return folder.path().resolve("identity").resolve("credentials");
    }

    /** With which the user of that role logs in; the login is the role's name. */
    public String passwordOf(Role user) {
        return passwordOf(user.claim());
    }

    /** With which that user logs in. */
    public String passwordOf(String login) {
        return value(USER + login);
    }

    /** With which the client of that role fetches tokens; its id is the role's name. */
    public String secretOf(Role client) {
        return value(CLIENT + client.claim());
    }

    private String value(String name) {
        String value = byName.get(name);
        if (value == null) {
            throw new IllegalStateException("no " + name + " among the credentials");
        }
        return value;
    }

    private static String fresh() {
        var random = new SecureRandom();
        return Arrays.stream(Role.values())
                .map(role -> USER + role.claim() + "=" + secret(random) + "\n" + CLIENT
                        + role.claim() + "=" + secret(random) + "\n")
                .collect(Collectors.joining()) + secondClerk(random);
    }

    private static String secondClerk(SecureRandom random) {
        return USER + SECOND_CLERK + "=" + secret(random) + "\n";
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
