/**
 * By which rules an event may follow upon what stands before it, as the auditor states them: one
 * class a kind of aggregate, knowing nothing of the services that are to keep them.
 */
@NullMarked
package de.beteiligungsbuch.service.auditor.rules;

import org.jspecify.annotations.NullMarked;
