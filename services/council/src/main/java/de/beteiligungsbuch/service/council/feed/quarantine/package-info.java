/** What could not be read, until it ends as read, superseded or given up. */
@NullMarked
package de.beteiligungsbuch.service.council.feed.quarantine;

import org.jspecify.annotations.NullMarked;
