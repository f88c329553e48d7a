package de.beteiligungsbuch.history;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.DocumentRole;
import de.beteiligungsbuch.council.SourceDigest;

/**
 * What happened to the document behind an object of a feed.
 *
 * @param role     what it is to the object that names it
 * @param document as it was fetched, or fetched at last
 * @param before   the bytes that it had before, or null the first time and where it vanished
 */
public record DocumentNews(DocumentRole role, Document document, @Nullable SourceDigest before) {}
