/** Appending: the event store, the bare group commit it stands on, and Axon's own store. */
@NullMarked
package de.beteiligungsbuch.bench.append;

import org.jspecify.annotations.NullMarked;
