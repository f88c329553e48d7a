package de.beteiligungsbuch.service.history.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.FormatHistory;
import de.beteiligungsbuch.history.History;
import de.beteiligungsbuch.history.ProcessHistory;

/** Finds entities by what they are known for. */
public final class Catalogue {

    private final Sight sight;

    public Catalogue(Sight sight) {
        this.sight = sight;
    }

    /** The processes that were opened under the cut, the first recorded first. */
    public List<ProcessHistory> processes() {
        return sight.all(EntityKind.PROCESS, ids(EntityKind.PROCESS, null), ProcessHistory.class)
                .stream().filter(process -> process.opened() != null)
                .sorted(Comparator.comparingLong(Catalogue::openedAt)).toList();
    }

    private static long openedAt(ProcessHistory process) {
        Fact<?> opened = process.opened();
        return opened == null ? Long.MAX_VALUE : opened.when().index();
    }

    /** That process, or the one that was opened last where none is given. */
    public Optional<ProcessHistory> process(@Nullable UUID id) {
        return id != null
                ? sight.find(new EntityRef(EntityKind.PROCESS, id)).map(ProcessHistory.class::cast)
                        .filter(process -> process.opened() != null)
                : processes().stream().reduce((first, second) -> second);
    }

    /** The formats of a process in the order in which they were announced. */
    public List<FormatHistory> formats(UUID process) {
        List<FormatHistory> formats = new ArrayList<>(sight.all(EntityKind.FORMAT,
                ids(EntityKind.FORMAT, process), FormatHistory.class));
        formats.removeIf(format -> format.announced() == null);
        formats.sort(Comparator.comparingLong(format -> {
            Fact<?> announced = format.announced();
            return announced == null ? Long.MAX_VALUE : announced.when().index();
        }));
        return formats;
    }

    /** The entities of a kind in a process, or in all, by number, then by id. */
    public List<UUID> ids(EntityKind kind, @Nullable UUID process) {
        return sight.jdbc().sql("SELECT id FROM " + sight.schema().table("state")
                + " WHERE kind = :kind AND (:process::uuid IS NULL OR process = :process::uuid)"
                + " ORDER BY number, id").param("kind", kind.code()).param("process", process)
                .query(Sight::id).list();
    }

    /** The entities of that number; several only where a ledger gave it twice. */
    public List<UUID> byNumber(EntityKind kind, UUID process, int number) {
        return sight.jdbc().sql("SELECT id FROM " + sight.schema().table("state")
                + " WHERE kind = ? AND process = ? AND number = ? ORDER BY id")
                .params(kind.code(), process, number).query(Sight::id).list();
    }

    /** All states of these kinds, those of another process left out. */
    public Map<EntityKind, List<History>> everything(UUID process, List<EntityKind> kinds) {
        Map<EntityKind, List<History>> all = new HashMap<>();
        for (EntityKind kind : kinds) {
            boolean ofProcess = kind != EntityKind.VORLAGE && kind != EntityKind.RESOLUTION;
            all.put(kind, sight.all(kind, ids(kind, ofProcess ? process : null), History.class));
        }
        return all;
    }
}
