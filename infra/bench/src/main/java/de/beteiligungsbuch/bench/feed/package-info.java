/** Reading a council's server: a full crawl, an increment without news, facts. */
@NullMarked
package de.beteiligungsbuch.bench.feed;

import org.jspecify.annotations.NullMarked;
