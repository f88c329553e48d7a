package de.beteiligungsbuch.service.history.projection;

import java.util.regex.Pattern;

import de.beteiligungsbuch.history.ProjectionDigest;

/**
 * A schema of the database that holds one projection.
 *
 * @param name    for example {@code history_v1_3}; safe to stand in SQL
 * @param version of the projection that filled it
 */
public record Schema(String name, int version) {

    /** Of this release. */
    public static final int CURRENT_VERSION = ProjectionDigest.VERSION;

    private static final Pattern FORM = Pattern.compile("history_v[0-9]+_[0-9]+");

    /** @throws IllegalArgumentException if the name is not one that this service gives */
    public Schema {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("no schema of a projection: " + name);
        }
    }

    /** Whether its states are those of this release's folds. */
    public boolean isCurrent() {
        return version == CURRENT_VERSION;
    }

    /** A table of it, as it stands in SQL. */
    public String table(String table) {
        return name + "." + table;
    }
}
