/** Keeps the processes running, through the death of any one of them. */
@NullMarked
package de.beteiligungsbuch.local.supervisor;

import org.jspecify.annotations.NullMarked;
