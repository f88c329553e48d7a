package de.beteiligungsbuch.service.portal.history;

/** A text in a list; {@code changes} counts those since its first version. */
public record TextItem(
        String id,
        int number,
        String title,
        int version,
        String status,
        int changes) {}
