/** The states as they are read: parts joined, ids resolved to names, nothing claimed beyond them. */
@NullMarked
package de.beteiligungsbuch.history.view;

import org.jspecify.annotations.NullMarked;
