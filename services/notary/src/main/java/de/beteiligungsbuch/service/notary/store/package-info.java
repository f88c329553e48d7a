/** Keeping files so that no half of one is ever seen. */
@NullMarked
package de.beteiligungsbuch.service.notary.store;

import org.jspecify.annotations.NullMarked;
