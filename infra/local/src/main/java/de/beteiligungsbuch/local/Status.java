package de.beteiligungsbuch.local;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Ports;
import de.beteiligungsbuch.local.part.Part;
import de.beteiligungsbuch.local.part.Parts;
import de.beteiligungsbuch.local.part.Software;
import de.beteiligungsbuch.local.supervisor.Running;

/** Shows each part; exits 0 only when all are ready. */
@Command(name = "status", description = "Shows each part; exits 0 only when all are ready.", mixinStandardHelpOptions = true)
final class Status implements Callable<Integer> {

    private static final String ROW = "%-14s %8s %6s  %-8s %8s%n";

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        List<Running> running = folder.exists() ? Running.of(folder) : List.of();
        if (running.isEmpty()) {
            System.out.println("Nothing runs on " + folder.path() + ".");
            return 1;
        }
        Ports ports = Ports.read(folder);
        System.out.println("http://localhost:" + ports.origin() + ", data in " + folder.path());
        System.out.printf(ROW, "part", "process", "port", "state", "MiB");
        Map<String, Running> byPart = running.stream()
                .collect(Collectors.toMap(Running::part, Function.identity(), (one, two) -> one));
        boolean supervised = show(byPart, Running.SUPERVISOR, "", "ready");
        boolean ready = true;
        for (Part part : Parts.of(folder, ports, Software.here()).all()) {
            boolean isReady = byPart.containsKey(part.name()) && part.isReady();
            ready &= isReady;
            show(byPart, part.name(), Integer.toString(part.port()),
                    isReady ? "ready" : "starting");
        }
        System.out.printf(ROW, "", "", "", "",
                running.stream().mapToLong(Memory::of).sum() / Memory.MEBIBYTE);
        return ready && supervised ? 0 : 1;
    }

    private static boolean show(Map<String, Running> byPart, String name, String port,
            String state) {
        Running running = byPart.get(name);
        if (running == null) {
            System.out.printf(ROW, name, "-", port, "down", "-");
            return false;
        }
        System.out.printf(ROW, name, running.process().pid(), port, state,
                Memory.of(running) / Memory.MEBIBYTE);
        return true;
    }
}
