/** Reads OParl 1.0 and 1.1 as real servers write it. */
@NullMarked
package de.beteiligungsbuch.service.council.feed.oparl;

import org.jspecify.annotations.NullMarked;
