package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerName;

import static de.beteiligungsbuch.service.auditor.verdict.Verdict.COMMIT;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.ERASE_UNLOGGED;

/** Upon what the digests of the entries stand for. */
final class DisclosureAttacks {

    private static final Attack.Theme DISCLOSURES = new Attack.Theme("disclosures");

    private DisclosureAttacks() {}

    static List<Attack> all() {
        return List.of(
                DISCLOSURES.attack("the texts of two contributions exchanged", v -> lines(v,
                        DisclosureAttacks::exchange), COMMIT),
                DISCLOSURES.attack("a word added to a text", v -> disclosure(v,
                        text -> new Disclosure(text.salt(), text.name(), text.value() + " nicht")),
                        COMMIT),
                DISCLOSURES.attack("the same text under another salt",
                        v -> disclosure(v, text -> Disclosure.of(text.name(), text.value())),
                        COMMIT),
                DISCLOSURES.attack("the same text under another name", v -> disclosure(v,
                        text -> new Disclosure(text.salt(), "place", text.value())), COMMIT),
                DISCLOSURES.attack("a text that no digest stands for", v -> lines(v,
                        lines -> lines.set(0, line(lines.getFirst(), disclosures -> disclosures
                                .add(Disclosure.of("remark", "Mehr Bänke.").encode())))),
                        COMMIT),
                DISCLOSURES.attack("a text told twice", v -> lines(v, lines -> lines.set(0,
                        line(lines.getFirst(),
                                disclosures -> disclosures.add(disclosures.getFirst())))),
                        COMMIT),
                DISCLOSURES.attack("two lines for one contribution",
                        v -> lines(v, lines -> lines.add(lines.getFirst())), COMMIT),
                DISCLOSURES.attack("a text of an event that does not exist", v -> lines(v,
                        lines -> lines.add(stray(lines.getFirst()))), COMMIT),
                DISCLOSURES.attack("a line that is none",
                        v -> lines(v, lines -> lines.set(0, "{\"event\":1}")), COMMIT),
                DISCLOSURES.attack("a disclosure that is none", v -> lines(v, lines -> lines.set(0,
                        line(lines.getFirst(), disclosures -> disclosures.set(0, "%%%")))),
                        COMMIT),
                DISCLOSURES.attack("a text gone without an entry", v -> lines(v,
                        List::removeFirst), ERASE_UNLOGGED),
                DISCLOSURES.attack("one of the texts of a line gone", v -> lines(v,
                        lines -> lines.set(0, line(lines.getFirst(), List::removeFirst))),
                        ERASE_UNLOGGED),
                DISCLOSURES.attack("all texts gone", DisclosureAttacks::removeAll,
                        ERASE_UNLOGGED));
    }

    private static List<String> paths(Victim victim) throws IOException {
        List<String> paths = victim.files()
                .below(victim.ledger(LedgerName.PARTICIPATION).name() + "/disclosures");
        if (paths.isEmpty()) {
            throw new NotPossible("the export has no disclosures");
        }
        return paths;
    }

    private static void lines(Victim victim, Consumer<List<String>> alter) throws IOException {
        String path = paths(victim).getFirst();
        List<String> lines = new ArrayList<>(
                new String(victim.files().read(path), StandardCharsets.UTF_8).lines().toList());
        alter.accept(lines);
        victim.files().write(path, lines.isEmpty()
                ? new byte[0]
                : (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String line, Consumer<List<String>> alter) {
        Disclosures before = parsed(line);
        List<String> disclosures = new ArrayList<>(before.disclosures());
        alter.accept(disclosures);
        return text(new Disclosures(before.event(), disclosures));
    }

    private static Disclosures parsed(String line) {
        return Disclosures.parse(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Disclosures disclosures) {
        return new String(disclosures.bytes(), StandardCharsets.UTF_8);
    }

    private static void disclosure(Victim victim, UnaryOperator<Disclosure> alter)
            throws IOException {
        lines(victim, lines -> lines.set(0, line(lines.getFirst(), disclosures -> disclosures
                .set(0, alter.apply(Disclosure.decode(disclosures.getFirst())).encode()))));
    }

    private static void exchange(List<String> lines) {
        if (lines.size() < 2) {
            throw new NotPossible("the first bundle has only one contribution with a text");
        }
        Disclosures one = parsed(lines.get(0));
        Disclosures other = parsed(lines.get(1));
        lines.set(0, text(new Disclosures(one.event(), other.disclosures())));
        lines.set(1, text(new Disclosures(other.event(), one.disclosures())));
    }

    private static String stray(String line) {
        return text(new Disclosures(EventId.next(), parsed(line).disclosures()));
    }

    private static void removeAll(Victim victim) throws IOException {
        for (String path : paths(victim)) {
            victim.files().delete(path);
        }
    }
}
