package de.beteiligungsbuch.service.auditor.rules;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;

/** Where something is contributed. There are few; contributions refer to them by number. */
record Place(ProcessId process, PhaseId phase, @Nullable FormatId format) {}
