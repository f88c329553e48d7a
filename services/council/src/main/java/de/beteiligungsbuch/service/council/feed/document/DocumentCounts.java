package de.beteiligungsbuch.service.council.feed.document;

/**
 * How far the reading of a feed's documents is.
 *
 * @param hashed   whose hash is on the ledger
 * @param waiting  that were not read yet
 * @param failed   that could not be read the last time
 * @param vanished that are gone, as the ledger says
 */
public record DocumentCounts(long hashed, long waiting, long failed, long vanished) {}
