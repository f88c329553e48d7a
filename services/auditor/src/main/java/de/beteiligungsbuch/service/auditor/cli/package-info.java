/** The command line: options in, pages out; what is done with them is elsewhere. */
@NullMarked
package de.beteiligungsbuch.service.auditor.cli;

import org.jspecify.annotations.NullMarked;
