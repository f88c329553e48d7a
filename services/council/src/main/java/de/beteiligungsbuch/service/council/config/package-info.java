/** How the service is put together. */
@NullMarked
package de.beteiligungsbuch.service.council.config;

import org.jspecify.annotations.NullMarked;
