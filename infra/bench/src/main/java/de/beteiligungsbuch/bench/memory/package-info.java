/** How much memory a running Beteiligungsbuch takes up. */
@NullMarked
package de.beteiligungsbuch.bench.memory;

import org.jspecify.annotations.NullMarked;
