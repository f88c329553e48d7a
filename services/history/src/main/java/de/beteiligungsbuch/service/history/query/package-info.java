/** Reading the projection under a cut. */
@NullMarked
package de.beteiligungsbuch.service.history.query;

import org.jspecify.annotations.NullMarked;
