package de.beteiligungsbuch.service.portal.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A ledger and how many entries it has; {@code lastRecordedAt} is null while it is empty. */
public record LedgerSize(String name, long size, @Nullable Instant lastRecordedAt) {}
