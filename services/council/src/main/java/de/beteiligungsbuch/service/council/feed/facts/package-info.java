/** From objects of a feed to facts of the ledger. */
@NullMarked
package de.beteiligungsbuch.service.council.feed.facts;

import org.jspecify.annotations.NullMarked;
