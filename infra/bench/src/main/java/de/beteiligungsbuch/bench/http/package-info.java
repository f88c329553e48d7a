/** Over HTTP: the services as they are delivered, and bare controllers in front of the same parts. */
@NullMarked
package de.beteiligungsbuch.bench.http;

import org.jspecify.annotations.NullMarked;
