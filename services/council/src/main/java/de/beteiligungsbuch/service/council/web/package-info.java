/** Requests in, answers out. */
@NullMarked
package de.beteiligungsbuch.service.council.web;

import org.jspecify.annotations.NullMarked;
