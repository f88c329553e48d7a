/** Measuring things side by side, and saying how they compare. Knows nothing of what is measured. */
@NullMarked
package de.beteiligungsbuch.bench.measure;

import org.jspecify.annotations.NullMarked;
