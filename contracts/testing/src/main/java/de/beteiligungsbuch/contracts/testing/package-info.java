/** How every contract of events is held to its word: JSON Schemas, golden entries, round trips. */
@NullMarked
package de.beteiligungsbuch.contracts.testing;

import org.jspecify.annotations.NullMarked;
