/** Writing down what was measured, for people and for programs. */
@NullMarked
package de.beteiligungsbuch.bench.report;

import org.jspecify.annotations.NullMarked;
