/** Feeds that are folders: files with tables or OParl objects become objects like a server's. */
@NullMarked
package de.beteiligungsbuch.service.council.feed.folder;

import org.jspecify.annotations.NullMarked;
