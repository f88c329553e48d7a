package de.beteiligungsbuch.bench.measure;

/**
 * One of the things that are measured side by side.
 *
 * @param name        how the report calls it
 * @param measurement one repetition of it
 */
public record Contestant(String name, Measurement measurement) {}
