package de.beteiligungsbuch.service.auditor.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.watch.Sighting;

/** What a watcher saw, for machines. */
final class SightingJson {

    private SightingJson() {}

    static Map<String, Object> of(String source, List<Sighting> sightings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", source);
        json.put("ledgers", sightings.stream().map(SightingJson::of).toList());
        return json;
    }

    static Map<String, Object> of(Sighting sighting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ledger", sighting.ledger().value());
        json.put("exitCode", sighting.exitCode());
        sighting.newest().ifPresent(newest -> {
            json.put("origin", newest.origin());
            json.put("size", newest.size());
            json.put("root", newest.root().toString());
        });
        json.put("kept", sighting.kept());
        json.put("new", sighting.news());
        json.put("alarms", sighting.alarms().stream().map(SightingJson::alarm).toList());
        json.put("unread", sighting.unread());
        json.put("evidence", sighting.evidence().stream().map(Path::toString).toList());
        return json;
    }

    private static Map<String, Object> alarm(Finding alarm) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", alarm.verdict().code());
        if (alarm.index() != null) {
            json.put("index", alarm.index());
        }
        json.put("detail", alarm.detail());
        return json;
    }
}
