package de.beteiligungsbuch.service.history.projection;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.History;

/** The states that were used last. Right only between transactions that succeed: else clear it. */
final class StateCache {

    private static final int MOST = 2_000;

    private final Map<EntityRef, History> states = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<EntityRef, History> eldest) {
            return size() > MOST;
        }
    };

    @Nullable
    History get(EntityRef ref) {
        return states.get(ref);
    }

    void put(History state) {
        states.put(state.ref(), state);
    }

    void clear() {
        states.clear();
    }
}
