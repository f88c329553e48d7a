package de.beteiligungsbuch.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import de.beteiligungsbuch.testing.FreePort;

/**
 * Where the parts listen, on the loopback address. Written down before the first part starts, so
 * that whoever looks after them later finds them.
 */
public final class Ports {

    private static final String ORIGIN = "origin";

    private final Map<String, Integer> byName;

    private Ports(Map<String, Integer> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** Those of the last start. */
    public static Ports read(DataFolder folder) {
        try {
            var ports = new TreeMap<String, Integer>();
            for (String line : Files.readAllLines(file(folder))) {
                int equals = line.indexOf('=');
                ports.put(line.substring(0, equals), Integer.valueOf(line.substring(equals + 1)));
            }
            return new Ports(ports);
        } catch (IOException | RuntimeException e) {
            throw new Refusal(folder.path() + " has not been started yet.", e);
        }
    }

    /**
     * Chooses free ones and writes them down.
     *
     * @param origin what users are told
     * @param names  who else needs one
     */
    public static Ports choose(DataFolder folder, int origin, List<String> names) {
        var ports = new TreeMap<String, Integer>();
        ports.put(ORIGIN, origin);
        names.forEach(name -> ports.put(name, freeBeside(ports)));
        var lines = new ArrayList<String>();
        ports.forEach((name, port) -> lines.add(name + "=" + port));
        try {
            Path unfinished = file(folder).resolveSibling("ports.unfinished");
            Files.write(unfinished, lines);
            Files.move(unfinished, file(folder), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refusal("The folder " + folder.path() + " cannot be written: "
                    + e.getMessage() + ".", e);
        }
        return new Ports(ports);
    }

    /** Where users find everything. */
    public int origin() {
        return of(ORIGIN);
    }

    /** Where the part of that name listens. */
    public int of(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException(name + " has no port");
        }
        return port;
    }

    private static int freeBeside(Map<String, Integer> taken) {
        int port = FreePort.any();
        while (taken.containsValue(port)) {
            port = FreePort.any();
        }
        return port;
    }

    private static Path file(DataFolder folder) {
        return folder.path().resolve("ports");
    }
}
