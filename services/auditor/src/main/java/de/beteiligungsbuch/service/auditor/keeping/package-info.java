/** What an auditor or a witness keeps: files that survive a crash, and evidence for others. */
@NullMarked
package de.beteiligungsbuch.service.auditor.keeping;

import org.jspecify.annotations.NullMarked;
