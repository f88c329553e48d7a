package de.beteiligungsbuch.service.auditor.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.FormatHistory;
import de.beteiligungsbuch.history.History;
import de.beteiligungsbuch.history.ProcessHistory;
import de.beteiligungsbuch.history.ResolutionHistory;
import de.beteiligungsbuch.history.SpannungsfeldHistory;
import de.beteiligungsbuch.history.StrategyHistory;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.Texts;
import de.beteiligungsbuch.history.view.ContributionItem;
import de.beteiligungsbuch.history.view.DisclosedText;
import de.beteiligungsbuch.history.view.TextItem;
import de.beteiligungsbuch.history.view.Timeline;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.service.auditor.story.Rebuilt;

/**
 * What was rebuilt, as the portal's data are made from it. Where the source has only the ledgers,
 * texts are taken from the portal and held against the digests in the entries.
 */
final class OwnHistory {

    private final Rebuilt rebuilt;
    private final Map<EventId, Disclosures> portals = new ConcurrentHashMap<>();

    OwnHistory(Rebuilt rebuilt) {
        this.rebuilt = rebuilt;
    }

    Rebuilt rebuilt() {
        return rebuilt;
    }

    /** Takes what the portal discloses of an event; a text that was exchanged has another digest. */
    void take(Disclosures shown) {
        portals.put(shown.event(), shown);
    }

    DisclosedText.Disclosing disclosing() {
        return event -> rebuilt.disclosing().apply(event)
                .or(() -> Optional.ofNullable(portals.get(event)));
    }

    Optional<ContributionItem> item(ContributionHistory contribution) {
        return ContributionItem.of(contribution, contribution, rebuilt.seen(), disclosing());
    }

    List<ProcessHistory> processes() {
        return rebuilt.all(ProcessHistory.class).stream()
                .filter(process -> process.opened() != null).toList();
    }

    /** In the order in which they were announced. */
    List<FormatHistory> formats(UUID process) {
        return rebuilt.all(FormatHistory.class).stream()
                .filter(format -> process.equals(process(format)))
                .sorted(Comparator.comparingLong(format -> format.announced() == null
                        ? Long.MAX_VALUE
                        : format.announced().when().index()))
                .toList();
    }

    List<TextHistory> texts() {
        return rebuilt.all(TextHistory.class).stream().filter(text -> Texts.version(text) > 0)
                .toList();
    }

    List<ContributionHistory> contributions(UUID process) {
        return rebuilt.all(ContributionHistory.class).stream()
                .filter(contribution -> process.equals(process(contribution))).toList();
    }

    /** What is told of a process, and what the council did with its strategy. */
    List<Timeline.Moment> timeline(ProcessHistory process) {
        UUID id = process.ref().id();
        Stream<History> inProcess = rebuilt.seen().states().values().stream()
                .filter(state -> !(state instanceof ContributionHistory)
                        && id.equals(process(state)));
        List<ResolutionHistory> resolutions = rebuilt.all(ResolutionHistory.class).stream()
                .filter(resolution -> Timeline.concernsStrategy(resolution, rebuilt.seen()))
                .toList();
        Stream<History> papers = resolutions.stream().flatMap(Timeline::vorlageOf).distinct()
                .flatMap(ref -> rebuilt.seen().find(ref).stream());
        return Timeline.of(Stream.of(inProcess, resolutions.stream(), papers)
                .flatMap(all -> all).toList(), rebuilt.seen());
    }

    /** In which it belongs; null for what belongs to none. */
    @Nullable
    UUID process(History state) {
        return switch (state) {
            case ProcessHistory process -> process.ref().id();
            case FormatHistory format -> format.announced() == null
                    ? null
                    : format.announced().event().process().value();
            case TextHistory text -> Texts.version(text) == 0
                    ? null
                    : Stream.of(TextItem.of(text)).map(TextItem::process).filter(Objects::nonNull)
                            .map(id -> id.value()).findFirst().orElse(null);
            case SpannungsfeldHistory feld -> feld.named() == null
                    ? null
                    : feld.named().event().process().value();
            case StrategyHistory strategy -> strategy.compiled().isEmpty()
                    ? null
                    : strategy.compiled().getFirst().event().process().value();
            case ContributionHistory contribution -> item(contribution)
                    .map(item -> item.process().value()).orElse(null);
            default -> null;
        };
    }
}
