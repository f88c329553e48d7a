package de.beteiligungsbuch.ledgerservice;

/**
 * A state and the event that it is up to.
 *
 * @param version the sequence of the last event in it, from 0
 */
public record Versioned<S>(S state, long version) {}
