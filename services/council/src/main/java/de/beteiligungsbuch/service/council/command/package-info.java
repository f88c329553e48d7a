/** What can be done with a Vorlage, and what is refused. */
@NullMarked
package de.beteiligungsbuch.service.council.command;

import org.jspecify.annotations.NullMarked;
