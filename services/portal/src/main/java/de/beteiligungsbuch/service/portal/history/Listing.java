package de.beteiligungsbuch.service.portal.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A list, or a part of one.
 *
 * @param next where it goes on, or null at its end
 */
public record Listing<T>(List<T> items, @Nullable String next) {}
