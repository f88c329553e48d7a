/** Writes what a source has into a folder that needs nobody any more. */
@NullMarked
package de.beteiligungsbuch.service.auditor.export;

import org.jspecify.annotations.NullMarked;
