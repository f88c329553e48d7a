/** The transparency portal: web pages on the public query API of the history, and on nothing else. */
@NullMarked
package de.beteiligungsbuch.service.portal;

import org.jspecify.annotations.NullMarked;
