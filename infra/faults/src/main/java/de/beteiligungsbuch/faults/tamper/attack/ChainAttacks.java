package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LeafHash;
import de.beteiligungsbuch.ledger.LedgerEvent;

import static de.beteiligungsbuch.service.auditor.verdict.Verdict.APP_DUP;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.APP_REFERENCE;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.APP_VERSION;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.CHAIN;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.INDEX;

/** Upon the way in which entries follow one another, written and signed with the city's own keys. */
final class ChainAttacks {

    private static final Attack.Theme CHAIN_OF_ENTRIES = new Attack.Theme(
            "chain of entries, with the city's keys");
    private static final String SEQUENCE = "aggregatesequence";

    private ChainAttacks() {}

    static List<Attack> all() {
        return List.of(
                CHAIN_OF_ENTRIES.attack("an entry that names another entry before it",
                        v -> middle(v, line -> replace(line, "previous",
                                LeafHash.ofEntry(new byte[0]).toString())),
                        CHAIN),
                CHAIN_OF_ENTRIES.attack("an index that is skipped",
                        v -> middle(v, line -> line.after(json -> json.replaceFirst(
                                "\"ledgerindex\":\"(\\d+)\"", "\"ledgerindex\":\"1$1\""))),
                        INDEX),
                CHAIN_OF_ENTRIES.attack("a writer's epoch that falls",
                        ChainAttacks::fallBack, CHAIN),
                CHAIN_OF_ENTRIES.attack("a gap in an aggregate's sequence",
                        v -> lastOfItsOwn(v, line -> line.put(SEQUENCE,
                                Long.parseLong(line.get(SEQUENCE)) + 1)),
                        APP_VERSION),
                CHAIN_OF_ENTRIES.attack("an aggregate that begins in the middle",
                        ChainAttacks::behead, APP_VERSION),
                CHAIN_OF_ENTRIES.attack("a sequence that is repeated", ChainAttacks::repeat,
                        APP_VERSION),
                CHAIN_OF_ENTRIES.attack("an event id that occurs twice",
                        ChainAttacks::sameId, APP_DUP),
                CHAIN_OF_ENTRIES.attack("an event id that another ledger has",
                        ChainAttacks::foreignId, APP_DUP),
                CHAIN_OF_ENTRIES.attack("an entry written twice", ChainAttacks::twice, APP_DUP),
                CHAIN_OF_ENTRIES.attack("a cause that no ledger knows",
                        v -> middle(v, line -> line.after(json -> json.contains("causationid")
                                ? json.replaceFirst("\"causationid\":\"[^\"]+\"", cause())
                                : json.replaceFirst("\"actorrole\"", cause() + ",\"actorrole\""))),
                        APP_REFERENCE));
    }

    private static String cause() {
        return "\"causationid\":\"" + EventId.next() + "\"";
    }

    private static void replace(Rewriting.Line line, String attribute, String value) {
        line.after(json -> json.replaceFirst("\"" + attribute + "\":\"[^\"]+\"",
                "\"" + attribute + "\":\"" + value + "\""));
    }

    private static void middle(Victim victim, Consumer<Rewriting.Line> alter) throws IOException {
        Rewriting rewriting = Rewriting.ofLargest(victim);
        int index = rewriting.lines().size() / 2;
        alter.accept(rewriting.lines().get(index));
        rewriting.signAndFind(index);
    }

    private static void fallBack(Victim victim) throws IOException {
        Rewriting rewriting = Rewriting.ofLargest(victim);
        int last = rewriting.lines().size() - 1;
        for (Rewriting.Line line : rewriting.lines().subList(0, last)) {
            long epoch = Long.parseLong(line.get("writerepoch")) + 1;
            line.put("writerepoch", epoch);
            if (line.is(LedgerEvent.WriterStarted.class)) {
                line.data().put("epoch", epoch);
            }
        }
        rewriting.lines().get(last).put("writerepoch", 1);
        rewriting.signAndFind(last);
    }

    /** The last entry, after which nothing of its aggregate comes. */
    private static void lastOfItsOwn(Victim victim, Consumer<Rewriting.Line> alter)
            throws IOException {
        Rewriting rewriting = Rewriting.ofLargest(victim);
        int last = rewriting.lines().size() - 1;
        alter.accept(rewriting.lines().get(last));
        rewriting.signAndFind(last);
    }

    /** Takes the first entry of an aggregate away that has a second one. */
    private static void behead(Victim victim) throws IOException {
        Rewriting rewriting = Rewriting.ofLargest(victim);
        int second = second(rewriting);
        String subject = rewriting.lines().get(second).get("subject");
        int first = 0;
        while (!rewriting.lines().get(first).get("subject").equals(subject)) {
            first++;
        }
        rewriting.lines().remove(first);
        rewriting.signAndFind(second - 1);
    }

    private static void repeat(Victim victim) throws IOException {
        Rewriting rewriting = Rewriting.ofLargest(victim);
        int second = second(rewriting);
        rewriting.lines().get(second).put(SEQUENCE, 0);
        rewriting.signAndFind(second);
    }

    private static int second(Rewriting rewriting) {
        for (int i = 0; i < rewriting.lines().size(); i++) {
            if (rewriting.lines().get(i).get(SEQUENCE).equals("1")) {
                return i;
            }
        }
        throw new NotPossible("no aggregate of " + rewriting.name() + " has two entries");
    }

    private static void sameId(Victim victim) throws IOException {
        Rewriting rewriting = Rewriting.ofLargest(victim);
        int last = rewriting.lines().size() - 1;
        rewriting.lines().get(last).put("id", rewriting.lines().get(last - 1).get("id"));
        rewriting.signAndFind(last);
    }

    /** Ledgers are read by name: what comes later is the repeat. */
    private static void foreignId(Victim victim) throws IOException {
        LedgerFiles first = victim.ledgers().getFirst();
        LedgerFiles last = victim.ledgers().getLast();
        if (first.name().equals(last.name())) {
            throw new NotPossible("the export has but one ledger");
        }
        Rewriting rewriting = Rewriting.of(victim, last.name());
        int at = rewriting.lines().size() - 1;
        rewriting.lines().get(at).put("id", new Rewriting.Line(first.entries().getLast())
                .get("id"));
        rewriting.signAndFind(at);
    }

    private static void twice(Victim victim) throws IOException {
        Rewriting rewriting = Rewriting.ofLargest(victim);
        int last = rewriting.lines().size();
        rewriting.lines().add(rewriting.lines().getLast().copy());
        rewriting.signAndFind(last);
    }
}
