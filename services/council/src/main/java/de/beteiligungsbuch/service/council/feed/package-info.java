/** Council feeds: which there are, and how they are read. */
@NullMarked
package de.beteiligungsbuch.service.council.feed;

import org.jspecify.annotations.NullMarked;
