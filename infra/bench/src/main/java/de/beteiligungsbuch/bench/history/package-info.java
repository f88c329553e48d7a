/** The history as it is delivered: how fast it is rebuilt, how soon and how fast it answers. */
@NullMarked
package de.beteiligungsbuch.bench.history;

import org.jspecify.annotations.NullMarked;
