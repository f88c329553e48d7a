/**
 * The Kafka topics that are a ledger and its content: made with safe settings, checked before use.
 *
 * <p>A ledger is one topic of exactly one partition that keeps everything for ever. The settings
 * are part of the product: a topic that could lose an entry is refused, by the setting's name.
 */
@NullMarked
package de.beteiligungsbuch.eventstore.topic;

import org.jspecify.annotations.NullMarked;
