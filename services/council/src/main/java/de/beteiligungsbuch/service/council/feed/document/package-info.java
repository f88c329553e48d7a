/** Documents (PDFs) behind File objects: fetched, hashed, kept if wished, watched for exchange. */
@NullMarked
package de.beteiligungsbuch.service.council.feed.document;

import org.jspecify.annotations.NullMarked;
