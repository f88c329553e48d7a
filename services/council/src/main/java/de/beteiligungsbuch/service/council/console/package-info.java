/** The web console: what administrators and clerks do with a browser. */
@NullMarked
package de.beteiligungsbuch.service.council.console;

import org.jspecify.annotations.NullMarked;
