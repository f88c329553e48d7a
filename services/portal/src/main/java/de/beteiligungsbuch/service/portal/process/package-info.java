/** The first page: the process at a glance. */
@NullMarked
package de.beteiligungsbuch.service.portal.process;

import org.jspecify.annotations.NullMarked;
