/** A guarded, polite HTTP client: what a feed gives as address is hostile until checked. */
@NullMarked
package de.beteiligungsbuch.service.council.feed.http;

import org.jspecify.annotations.NullMarked;
