/** The pages of the texts of a strategy: their wording, its changes, and the footnotes that say why. */
@NullMarked
package de.beteiligungsbuch.service.portal.text;

import org.jspecify.annotations.NullMarked;
