/** What an administrator sees and does. */
@NullMarked
package de.beteiligungsbuch.service.council.feed.admin;

import org.jspecify.annotations.NullMarked;
