/** The index under the event store: loading from it, and making it anew. */
@NullMarked
package de.beteiligungsbuch.bench.index;

import org.jspecify.annotations.NullMarked;
