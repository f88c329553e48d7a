/** Commands to the strategy over HTTP: requests in, answers out. */
@NullMarked
package de.beteiligungsbuch.service.strategy.web;

import org.jspecify.annotations.NullMarked;
