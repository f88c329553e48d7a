/**
 * A real Kafka broker and a real PostgreSQL, as processes of their own on this machine: for tests
 * and for the local start.
 */
@NullMarked
package de.beteiligungsbuch.testing;

import org.jspecify.annotations.NullMarked;
