package de.beteiligungsbuch.service.portal.history;

/**
 * Words of one paragraph, half open.
 *
 * @param paragraph 0 for the title
 * @param fromWord  the first, from 0
 * @param toWord    the one after the last
 */
public record Words(int paragraph, int fromWord, int toWord, String words) {}
