/** What may be done, to what, and why it may be refused. */
@NullMarked
package de.beteiligungsbuch.service.participation.command;

import org.jspecify.annotations.NullMarked;
