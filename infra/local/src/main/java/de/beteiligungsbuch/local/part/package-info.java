/** The processes that make up a Beteiligungsbuch: how each is started, asked and stopped. */
@NullMarked
package de.beteiligungsbuch.local.part;

import org.jspecify.annotations.NullMarked;
