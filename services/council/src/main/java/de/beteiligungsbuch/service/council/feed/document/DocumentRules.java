package de.beteiligungsbuch.service.council.feed.document;

import java.time.Duration;

import de.beteiligungsbuch.service.council.feed.http.FetchLimits;

/**
 * How documents are fetched.
 *
 * @param limits  of one; the pause is kept between two of one server
 * @param recheck after which time one is read again though nobody says that it changed
 */
public record DocumentRules(FetchLimits limits, Duration recheck) {}
