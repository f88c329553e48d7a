/** What a portal shows, held against what an auditor rebuilt from the entries. */
@NullMarked
package de.beteiligungsbuch.service.auditor.compare;

import org.jspecify.annotations.NullMarked;
