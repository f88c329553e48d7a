/** What the ledgers tell, rebuilt in memory and written so that people can read it. */
@NullMarked
package de.beteiligungsbuch.service.auditor.story;

import org.jspecify.annotations.NullMarked;
