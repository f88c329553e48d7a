/** The raw bytes that feeds gave, by their hash. */
@NullMarked
package de.beteiligungsbuch.service.council.feed.store;

import org.jspecify.annotations.NullMarked;
