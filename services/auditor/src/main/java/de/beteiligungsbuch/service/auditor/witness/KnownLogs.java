package de.beteiligungsbuch.service.auditor.witness;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.VerifierKey;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/** The logs that a witness is asked about, by origin, each with the keys that may sign for it. */
public final class KnownLogs {

    private final Map<String, Set<VerifierKey>> keys = new LinkedHashMap<>();

    /**
     * Logs by their keys; the name of a key is the origin of its log.
     *
     * @throws CouldNotTell if there are none, or one is the key of a witness
     */
    public KnownLogs(Collection<VerifierKey> logs) {
        for (VerifierKey key : logs) {
            if (key.type() == KeyType.COSIGNATURE_V1) {
                throw new CouldNotTell(key.name() + " is the key of a witness, not of a log");
            }
            keys.computeIfAbsent(key.name(), origin -> new LinkedHashSet<>()).add(key);
        }
        if (keys.isEmpty()) {
            throw new CouldNotTell("no log is known: name one by its key (--log), or a policy with"
                    + " log lines (--logs)");
        }
    }

    /** The keys of a log; none if it is not known. */
    Set<VerifierKey> of(String origin) {
        return keys.getOrDefault(origin, Set.of());
    }

    /** The origins, in the order in which they were named. */
    public List<String> origins() {
        return List.copyOf(keys.keySet());
    }
}
