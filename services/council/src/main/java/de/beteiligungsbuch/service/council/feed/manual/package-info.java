/** Entries by hand: from a document by one person, confirmed by another, then read like a feed. */
@NullMarked
package de.beteiligungsbuch.service.council.feed.manual;

import org.jspecify.annotations.NullMarked;
