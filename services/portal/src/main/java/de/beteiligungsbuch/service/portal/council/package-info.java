/** The resolutions of the council and the papers that they are about. */
@NullMarked
package de.beteiligungsbuch.service.portal.council;

import org.jspecify.annotations.NullMarked;
