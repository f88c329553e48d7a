/** What the environment says. */
@NullMarked
package de.beteiligungsbuch.service.notary.config;

import org.jspecify.annotations.NullMarked;
