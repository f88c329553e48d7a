/** How complete the record is, and how anyone can check it. */
@NullMarked
package de.beteiligungsbuch.service.portal.evidence;

import org.jspecify.annotations.NullMarked;
