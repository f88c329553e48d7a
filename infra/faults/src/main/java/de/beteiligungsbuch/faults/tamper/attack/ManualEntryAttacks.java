package de.beteiligungsbuch.faults.tamper.attack;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.FeedEvent.FeedConnected;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryConfirmed;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryRejected;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntrySubmitted;
import de.beteiligungsbuch.council.ManualEntryId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.ledger.Actor;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.VorlageId;

import static de.beteiligungsbuch.ledger.LedgerName.COUNCIL;

/** Entries by hand and facts from them that the rules would have refused, written and signed. */
final class ManualEntryAttacks {

    private static final SourceDigest FACTS = SourceDigest.of(new byte[]{1});
    private static final SourceDigest OTHERS = SourceDigest.of(new byte[]{2});
    private static final Actor ONE = Actor.next();
    private static final Actor TWO = Actor.next();

    private ManualEntryAttacks() {}

    static List<Attack> all() {
        return List.of(
                attack("an entry by hand that its own author confirmed", desk -> {
                    desk.submit(ONE);
                    desk.confirm(ONE, FACTS);
                }),
                attack("an entry by hand that nobody confirmed, though it was", desk -> {
                    desk.submit(ONE);
                    desk.confirm(null, FACTS);
                }),
                attack("an entry by hand of which other facts were confirmed", desk -> {
                    desk.submit(ONE);
                    desk.confirm(TWO, OTHERS);
                }),
                attack("an entry by hand that was confirmed and never submitted",
                        desk -> desk.confirm(TWO, FACTS)),
                attack("an entry by hand that nobody submitted", desk -> desk.submit(null)),
                attack("an entry by hand that was submitted twice", desk -> {
                    desk.submit(ONE);
                    desk.submit(TWO);
                }),
                attack("an entry by hand that was confirmed after it was rejected", desk -> {
                    desk.submit(ONE);
                    desk.reject();
                    desk.confirm(TWO, FACTS);
                }),
                attack("an entry by hand that was rejected after it was confirmed", desk -> {
                    desk.submit(ONE);
                    desk.confirm(TWO, FACTS);
                    desk.reject();
                }),
                RuleAttacks.refused("an entry by hand in a feed that reads a server", COUNCIL,
                        r -> new Desk(r, "https://ris.example.org/oparl").submit(ONE)),
                attack("a Vorlage by hand that no second person confirmed", desk -> {
                    desk.submit(ONE);
                    desk.register(FACTS);
                }),
                attack("a Vorlage by hand that was rejected", desk -> {
                    desk.submit(ONE);
                    desk.reject();
                    desk.register(FACTS);
                }),
                attack("a Vorlage by hand that says other than what was confirmed", desk -> {
                    desk.submit(ONE);
                    desk.confirm(TWO, FACTS);
                    desk.register(FACTS);
                    desk.register(OTHERS);
                }));
    }

    private static Attack attack(String what, Consumer<Desk> write) {
        return RuleAttacks.refused(what, COUNCIL, r -> write.accept(new Desk(r, "manual:rat")));
    }

    /** Where one entry is made. */
    private static final class Desk {

        private final Rewriting rewriting;
        private final FeedId feed = FeedId.next();
        private final ManualEntryId entry = ManualEntryId.next();

        Desk(Rewriting rewriting, String url) {
            this.rewriting = rewriting;
            rewriting.state(feed, new FeedConnected(feed, "Feed", url, null, then()));
        }

        void submit(@Nullable Actor by) {
            rewriting.state(entry, new ManualEntrySubmitted(entry, feed, FACTS,
                    new Document(SourceDigest.of(new byte[]{3}), "application/pdf", 183_204),
                    then()), by(by));
        }

        void confirm(@Nullable Actor by, SourceDigest facts) {
            rewriting.state(entry, new ManualEntryConfirmed(entry, facts, then()), by(by));
        }

        void reject() {
            rewriting.state(entry, new ManualEntryRejected(entry, "Anderes Datum.", then()),
                    by(TWO));
        }

        void register(SourceDigest facts) {
            VorlageId vorlage = VorlageId.next();
            rewriting.state(vorlage, new VorlageRegistered(vorlage, new Drucksache("4711-26"),
                    new VorlageEvent.Content(VorlageEvent.Kind.MOTION, "Antrag", null, null, null,
                            null, List.of(), List.of()),
                    then(), null, new SourceRef(feed, entry + "/paper", then(), facts)));
        }

        private Instant then() {
            return RuleAttacks.then(rewriting);
        }

        private static Provenance by(@Nullable Actor actor) {
            return new Provenance(ActorRole.CLERK, actor, null, null, null, null);
        }
    }
}
