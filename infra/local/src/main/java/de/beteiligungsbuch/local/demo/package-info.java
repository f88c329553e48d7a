/** Loads the Dortmunder Stadtgespräch through the public HTTP APIs, as a city would. */
@NullMarked
package de.beteiligungsbuch.local.demo;

import org.jspecify.annotations.NullMarked;
