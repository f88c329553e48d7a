package de.beteiligungsbuch.service.participation.command;

import java.time.Duration;
import java.util.List;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.eventstore.reader.ContentReader;
import de.beteiligungsbuch.eventstore.reader.ContentRecord;
import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.ContributionId;

/**
 * What is disclosed of a contribution at present. Reads the whole content topic, because the texts
 * are kept nowhere else; only an erasure of one field of two needs that.
 */
@Component
public class CurrentDisclosures {

    private static final Duration POLL = Duration.ofMillis(200);

    private final EventStorageEngine events;
    private final LedgerReaderConfig content;

    CurrentDisclosures(EventStorageEngine events, Environment environment) {
        this.events = events;
        this.content = new LedgerReaderConfig(
                environment.getRequiredProperty("KAFKA_BOOTSTRAP_SERVERS"),
                LedgerName.PARTICIPATION);
    }

    /** The disclosures, in their order; none where all were erased. */
    public List<Disclosure> of(ContributionId contribution) {
        EventId first = EventId
                .of(events.readEvents(contribution.toString()).next().getIdentifier());
        Disclosures found = null;
        try (ContentReader reader = ContentReader.open(content, 0)) {
            do {
                found = last(reader.poll(POLL), first, found);
            } while (!reader.atEnd());
        }
        return found == null
                ? List.of()
                : found.disclosures().stream().map(Disclosure::decode).toList();
    }

    private static @Nullable Disclosures last(List<ContentRecord> records, EventId event,
            @Nullable Disclosures before) {
        Disclosures found = before;
        for (ContentRecord record : records) {
            if (record.event().equals(event)) {
                found = record.disclosures();
            }
        }
        return found;
    }
}
