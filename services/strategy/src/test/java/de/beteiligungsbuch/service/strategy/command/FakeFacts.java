package de.beteiligungsbuch.service.strategy.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;

/** Facts as a test puts them. */
final class FakeFacts implements KnownFacts {

    final Map<ProcessId, ProcessState> processes = new HashMap<>();
    final Map<ContributionId, Contribution> contributions = new HashMap<>();
    final Set<FormatId> formats = new HashSet<>();
    final Map<ResolutionId, Set<Drucksache>> resolutions = new HashMap<>();
    final Map<VorlageId, Set<Drucksache>> vorlagen = new HashMap<>();

    @Override
    public ProcessState process(ProcessId process) {
        return processes.getOrDefault(process, ProcessState.UNKNOWN);
    }

    @Override
    public @Nullable Contribution contribution(ContributionId contribution) {
        return contributions.get(contribution);
    }

    @Override
    public boolean hasFormat(FormatId format) {
        return formats.contains(format);
    }

    @Override
    public Set<Drucksache> resolvedUpon(ResolutionId resolution) {
        return resolutions.getOrDefault(resolution, Set.of());
    }

    @Override
    public Set<Drucksache> drucksachen(VorlageId vorlage) {
        return vorlagen.getOrDefault(vorlage, Set.of());
    }
}
