package de.beteiligungsbuch.service.council.oparlserver;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.id.VorlageId;

/** What the table does, in memory. */
final class MemoryShelf implements Shelf {

    private final Map<VorlageId, String> facts = new HashMap<>();
    private final Map<String, Served> objects = new TreeMap<>();

    @Override
    public Optional<VorlageFacts> facts(VorlageId vorlage) {
        return Optional.ofNullable(facts.get(vorlage))
                .map(json -> LedgerJson.mapper().readValue(json, VorlageFacts.class));
    }

    @Override
    public void keep(VorlageFacts kept) {
        facts.put(kept.vorlage(), LedgerJson.mapper().writeValueAsString(kept));
    }

    @Override
    public Optional<Served> find(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    @Override
    public void put(Served object) {
        objects.put(object.key(), object);
    }

    @Override
    public List<Served> agenda(String meeting) {
        return objects.values().stream()
                .filter(one -> meeting.equals(one.meeting()) && !one.deleted()).toList();
    }

    @Override
    public List<Served> of(VorlageId vorlage) {
        return objects.values().stream()
                .filter(one -> vorlage.value().equals(one.vorlage()) && !one.deleted()).toList();
    }

    List<Served> all() {
        return List.copyOf(objects.values());
    }

    List<Served> all(Kind kind) {
        return objects.values().stream().filter(one -> one.kind() == kind).toList();
    }

    /** A page of a list, tombstones with it. */
    List<Served> page(Kind kind, @Nullable Instant since, @Nullable Cursor after, int limit) {
        return all(kind).stream().filter(one -> since == null || !one.modified().isBefore(since))
                .sorted(Comparator.comparing(Served::modified).thenComparing(Served::key))
                .filter(one -> after == null || one.modified().isAfter(after.modified())
                        || (one.modified().equals(after.modified())
                                && one.key().compareTo(after.key()) > 0))
                .limit(limit).toList();
    }
}
