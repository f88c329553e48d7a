package de.beteiligungsbuch.participation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.AggregateType;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.WireName;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;

/** What can happen to a format, a way of taking part: a forum, a conference, a workshop, online. */
@AggregateType("Format")
public sealed interface FormatEvent {

    /** The format. */
    FormatId format();

    /** When it happened in the world. */
    Instant occurredAt();

    /**
     * A format is made known.
     *
     * @param title     as it is cited, for example "2. Stadtkonferenz"
     * @param series    the kind of format that it is one of, for example "Stadtkonferenz"
     * @param access    who may take part
     * @param ways      how one takes part; may be empty where that is not published
     * @param selection how participants are found, or null where anybody may come
     * @param accompanies the format that it goes along with, or null
     * @param scheduled when it is to be held, or null
     */
    @WireName("de.beteiligungsbuch.participation.FormatAnnounced.v1")
    record FormatAnnounced(
            FormatId format,
            ProcessId process,
            PhaseId phase,
            String title,
            String series,
            Access access,
            List<Way> ways,
            @Nullable Selection selection,
            @Nullable FormatId accompanies,
            @Nullable PublishedDate scheduled,
            Instant occurredAt) implements FormatEvent {

        /** Takes a copy of the list. */
        public FormatAnnounced {
            ways = List.copyOf(ways);
        }
    }

    /**
     * A format has taken place.
     *
     * @param attendance how many took part, or null where that is not published
     * @param totals     numbers that were published, which need not agree with what is recorded here
     */
    @WireName("de.beteiligungsbuch.participation.FormatHeld.v1")
    record FormatHeld(
            FormatId format,
            @Nullable Attendance attendance,
            List<PublishedTotal> totals,
            Instant occurredAt,
            @Nullable PublishedDate published) implements FormatEvent {

        /** Takes a copy of the list. */
        public FormatHeld {
            totals = List.copyOf(totals);
        }
    }

    /** Who may take part. */
    enum Access {
        /** Anybody. */
        OPEN,
        /** Whoever is invited. */
        INVITED,
        /** Whoever is drawn by lot. */
        DRAWN
    }

    /** How one takes part. */
    enum Way {
        /** At a place. */
        ON_SITE,
        /** Over the network. */
        ONLINE
    }

    /**
     * How participants are found.
     *
     * @param register  where the addresses come from, or null
     * @param invited   how many are asked, or null
     * @param reminded  whether those who did not answer are asked again
     * @param chosen    how many are taken, or null
     * @param criterion by which they are chosen, or null
     */
    record Selection(
            @Nullable String register,
            @Nullable Integer invited,
            boolean reminded,
            @Nullable Integer chosen,
            @Nullable String criterion) {}

    /**
     * How many took part; the two are equal where the number is known exactly.
     *
     * @param atLeast from 0
     * @param atMost  not less than {@code atLeast}
     */
    record Attendance(int atLeast, int atMost) {}

    /**
     * A number as it was published.
     *
     * @param counted what was counted
     * @param label   in the words of the publication
     * @param count   from 0
     */
    record PublishedTotal(Counted counted, String label, int count) {}

    /** What a published number counts. */
    enum Counted {
        /** People. */
        PARTICIPANTS,
        /** Contributions of any kind: these are held against the recorded ones. */
        CONTRIBUTIONS,
        /** Something else that the label names. */
        OTHER
    }
}
