/** Crawls, increments and sweeps, and what they find changed. */
@NullMarked
package de.beteiligungsbuch.service.council.feed.sync;

import org.jspecify.annotations.NullMarked;
