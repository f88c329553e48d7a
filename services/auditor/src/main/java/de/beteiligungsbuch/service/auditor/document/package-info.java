/** A page as such: headings, paragraphs, marked words; written as plain text or as HTML. */
@NullMarked
package de.beteiligungsbuch.service.auditor.document;

import org.jspecify.annotations.NullMarked;
