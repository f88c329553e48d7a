/** Following checkpoints: every one is kept, each new one must extend the last. */
@NullMarked
package de.beteiligungsbuch.service.auditor.watch;

import org.jspecify.annotations.NullMarked;
