/** The public query API of the history, as the portal reads it: unknown members are passed over. */
@NullMarked
package de.beteiligungsbuch.service.portal.history;

import org.jspecify.annotations.NullMarked;
