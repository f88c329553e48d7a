/** Verifying an export with the auditor's command line, as it is delivered. */
@NullMarked
package de.beteiligungsbuch.bench.verify;

import org.jspecify.annotations.NullMarked;
