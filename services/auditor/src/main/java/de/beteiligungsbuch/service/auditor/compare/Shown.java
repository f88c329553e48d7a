package de.beteiligungsbuch.service.auditor.compare;

import java.util.List;

/**
 * What a page for people must show.
 *
 * @param path  of the page
 * @param name  of what it is about, for people
 * @param texts each of which must stand in it, word for word
 */
record Shown(String path, String name, List<String> texts) {}
