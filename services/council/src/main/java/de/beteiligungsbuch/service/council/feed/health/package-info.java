/** How each feed does. */
@NullMarked
package de.beteiligungsbuch.service.council.feed.health;

import org.jspecify.annotations.NullMarked;
