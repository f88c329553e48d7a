/** Requests in, answers out; no rules. */
@NullMarked
package de.beteiligungsbuch.service.history.web;

import org.jspecify.annotations.NullMarked;
