/** One origin in front of all services. */
@NullMarked
package de.beteiligungsbuch.local.gateway;

import org.jspecify.annotations.NullMarked;
