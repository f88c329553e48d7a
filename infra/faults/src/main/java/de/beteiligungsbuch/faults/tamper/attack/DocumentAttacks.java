package de.beteiligungsbuch.faults.tamper.attack;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.DocumentRole;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceEvent.Concerns;
import de.beteiligungsbuch.council.SourceEvent.DocumentObserved;
import de.beteiligungsbuch.council.SourceEvent.DocumentVanished;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectVanished;
import de.beteiligungsbuch.council.SourceObjectId;
import de.beteiligungsbuch.council.SourceRef;

import static de.beteiligungsbuch.ledger.LedgerName.COUNCIL;

/** What is said of documents though it does not follow on what was said before, signed. */
final class DocumentAttacks {

    private static final SourceDigest ONE = SourceDigest.of(new byte[]{1});
    private static final SourceDigest TWO = SourceDigest.of(new byte[]{2});

    private DocumentAttacks() {}

    static List<Attack> all() {
        return List.of(
                attack("a document that vanished and was never seen", file -> file.vanish(ONE)),
                attack("a document that vanished twice", file -> {
                    file.observe(ONE, null, false);
                    file.vanish(ONE);
                    file.vanish(ONE);
                }),
                attack("a document that vanished as another than it was", file -> {
                    file.observe(ONE, null, false);
                    file.vanish(ONE);
                    file.observe(ONE, ONE, false);
                    file.observe(TWO, ONE, true);
                    file.vanish(ONE);
                }),
                attack("a document that was exchanged for its first bytes",
                        file -> file.observe(TWO, ONE, true)),
                attack("a document that was exchanged without the hash before", file -> {
                    file.observe(ONE, null, false);
                    file.observe(TWO, null, false);
                }),
                attack("a document with another hash before than it had", file -> {
                    file.observe(ONE, null, false);
                    file.observe(ONE, TWO, false);
                }),
                attack("a document that was exchanged silently and is the same", file -> {
                    file.observe(ONE, null, false);
                    file.vanish(ONE);
                    file.observe(ONE, ONE, true);
                }),
                attack("a document of which nothing new is said", file -> {
                    file.observe(ONE, null, false);
                    file.observe(ONE, ONE, false);
                }),
                attack("what is said of an object of another feed",
                        file -> file.loseAs(SourceObjectId.of(FeedId.next(), File.ID))));
    }

    private static Attack attack(String what, Consumer<File> write) {
        return RuleAttacks.refused(what, COUNCIL, r -> write.accept(new File(r)));
    }

    /** A file of a feed. */
    private static final class File {

        static final String ID = "https://ris.example.org/oparl/file/8817";

        private final Rewriting rewriting;
        private final FeedId feed = FeedId.next();
        private final SourceObjectId object = SourceObjectId.of(feed, ID);

        File(Rewriting rewriting) {
            this.rewriting = rewriting;
        }

        void observe(SourceDigest bytes, @Nullable SourceDigest before, boolean silent) {
            rewriting.state(object, new DocumentObserved(object, source(), DocumentRole.MAIN_FILE,
                    document(bytes), before, silent, Concerns.NOTHING, then()));
        }

        void vanish(SourceDigest last) {
            rewriting.state(object, new DocumentVanished(object, source(), DocumentRole.MAIN_FILE,
                    document(last), Concerns.NOTHING, then()));
        }

        void loseAs(SourceObjectId other) {
            rewriting.state(other, new SourceObjectVanished(other, source(), "File",
                    Concerns.NOTHING, then()));
        }

        private static Document document(SourceDigest bytes) {
            return new Document(bytes, "application/pdf", 183_204);
        }

        private SourceRef source() {
            return new SourceRef(feed, ID, then(), SourceDigest.of(new byte[]{9}));
        }

        private Instant then() {
            return RuleAttacks.then(rewriting);
        }
    }
}
