package de.beteiligungsbuch.local.supervisor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import de.beteiligungsbuch.local.data.DataFolder;

/**
 * A process that belongs to a data folder. It says so itself, in its environment, so that it is
 * found even when everything that had started it was killed.
 *
 * @param part    its name
 * @param process without its children
 */
public record Running(String part, ProcessHandle process) {

    /** The supervisor itself. */
    public static final String SUPERVISOR = "supervisor";

    static final String GUARD = "guard";

    private static final String FOLDER = "BETEILIGUNGSBUCH_FOLDER";
    private static final String PART = "BETEILIGUNGSBUCH_PART";

    /** All of that folder, in no order. */
    public static List<Running> of(DataFolder folder) {
        String mine = FOLDER + "=" + folder.path();
        List<Running> all = ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> partOf(process, mine).stream())
                .toList();
        Set<Long> pids = all.stream().map(each -> each.process().pid()).collect(Collectors.toSet());
        return all.stream().filter(each -> !isChildOfSamePart(each, all, pids)).toList();
    }

    /** The one of that name, if it runs. */
    public static Optional<Running> of(DataFolder folder, String part) {
        return of(folder).stream().filter(each -> each.part().equals(part)).findFirst();
    }

    /** What a process must be started with to be found. */
    public static Map<String, String> marks(DataFolder folder, String part) {
        return Map.of(FOLDER, folder.path().toString(), PART, part);
    }

    /** The mark of a part, as a shell takes it. */
    static String mark(String part) {
        return PART + "=" + part;
    }

    private static boolean isChildOfSamePart(Running child, List<Running> all, Set<Long> pids) {
        return child.process().parent()
                .filter(parent -> pids.contains(parent.pid()))
                .map(parent -> all.stream().anyMatch(each -> each.process().equals(parent)
                        && each.part().equals(child.part())))
                .orElse(false);
    }

    private static Optional<Running> partOf(ProcessHandle process, String folder) {
        try {
            // Variables may hold bytes that are no UTF-8; those of ours do not.
            String text = new String(
                    Files.readAllBytes(
                            Path.of("/proc", Long.toString(process.pid()), "environ")),
                    StandardCharsets.UTF_8);
            List<String> variables = Arrays.asList(text.split("\0", -1));
            return variables.contains(folder)
                    ? variables.stream().filter(each -> each.startsWith(PART + "="))
                            .map(each -> new Running(each.substring(PART.length() + 1), process))
                            .findFirst()
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // gone in the meantime, or another user's
        }
    }
}
