/**
 * Where ledgers are read from: an export folder, a web server with the same files, Kafka itself.
 * Nothing that is read is believed; sizes are bounded before anything is read.
 */
@NullMarked
package de.beteiligungsbuch.service.auditor.source;

import org.jspecify.annotations.NullMarked;
