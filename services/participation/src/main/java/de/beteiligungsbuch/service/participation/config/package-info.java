/** What the service is made of. */
@NullMarked
package de.beteiligungsbuch.service.participation.config;

import org.jspecify.annotations.NullMarked;
