/** Requests in, answers out. */
@NullMarked
package de.beteiligungsbuch.service.participation.web;

import org.jspecify.annotations.NullMarked;
