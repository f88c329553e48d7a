/** What the environment says. */
@NullMarked
package de.beteiligungsbuch.service.history.config;

import org.jspecify.annotations.NullMarked;
