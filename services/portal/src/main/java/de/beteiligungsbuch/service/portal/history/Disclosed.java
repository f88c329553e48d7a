package de.beteiligungsbuch.service.portal.history;

import org.jspecify.annotations.Nullable;

/**
 * A text that can be erased.
 *
 * @param state  SHOWN, WITHHELD, ERASED or MISSING; the last should never be and is said aloud
 * @param value  where it is SHOWN
 * @param ground why it was ERASED
 */
public record Disclosed(String state, @Nullable String value, @Nullable String ground) {}
