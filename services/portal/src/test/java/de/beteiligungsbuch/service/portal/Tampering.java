package de.beteiligungsbuch.service.portal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.TreeHash;

import static de.beteiligungsbuch.service.portal.PortalUnderTest.id;

/**
 * What somebody may have done to an entry, its receipt or what is disclosed of it.
 *
 * @param what   was done
 * @param step   that must fail, as the page names it
 * @param values of those that disagree, which the page must show
 */
record Tampering(
        String what,
        String step,
        Function<TestLog, byte[]> entry,
        Function<TestLog, byte[]> receipt,
        Function<TestLog, String> disclosures,
        Function<TestLog, List<String>> values) {

    private static final String PATH = "Weg zur Wurzel";
    private static final String SIGNATURE = "Unterschrift";
    private static final String RECEIPT = "Quittung lesen";

    static Stream<Tampering> all() {
        return Stream.of(entries(), paths(), notes(), formats(), texts()).flatMap(each -> each);
    }

    private static Stream<Tampering> entries() {
        return Stream.of(aBitOfTheEntry(),
                entry("another entry", PATH,
                        log -> TestLog.entry(id(0x21, 14), id(6, 1), 15)),
                entry("two entries", "Eintrag lesen",
                        log -> "{}\n{}".getBytes(StandardCharsets.UTF_8)));
    }

    static Tampering aBitOfTheEntry() {
        return entry("a bit of the entry", PATH,
                log -> flipped(log.entry(), log.entry().length / 2))
                .showing(log -> List.of(log.root().toString()));
    }

    private static Stream<Tampering> paths() {
        return Stream.of(text("a bit of the path", PATH, receipt -> hash(receipt, 2)),
                text("a hash less", PATH, receipt -> without(receipt, 2)),
                text("a hash more", PATH, receipt -> receipt
                        .replaceFirst("\n\n", "\n" + TreeHash.emptyRoot() + "\n\n")),
                text("another index", PATH,
                        receipt -> receipt.replace("index 14\n", "index 12\n")),
                text("an index beyond", PATH,
                        receipt -> receipt.replace("index 14\n", "index 23\n")),
                receipt("another root that is signed", PATH, log -> log.receipt(
                        new Checkpoint(TestLog.ORIGIN, TestLog.SIZE, TreeHash.emptyRoot()),
                        log.key()).bytes())
                        .showing(log -> List.of(log.root().toString(),
                                TreeHash.emptyRoot().toString())));
    }

    private static Stream<Tampering> notes() {
        String council = "buch.example/ledger/council";
        return Stream.of(text("the root", SIGNATURE, Tampering::root),
                text("the size", SIGNATURE, receipt -> receipt.replace("\n23\n", "\n24\n")),
                text("a bit of the signature", SIGNATURE, Tampering::signature),
                text("the signer's id", SIGNATURE,
                        receipt -> receipt.replaceFirst("(\n— [^ ]+ )....", "$1AAAA")),
                receipt("a stranger's key", SIGNATURE,
                        log -> signed(log, TestLog.ORIGIN, TestLog.key(TestLog.ORIGIN, 5))),
                receipt("another ledger's checkpoint", "Prüfpunkt",
                        log -> signed(log, council, TestLog.key(council, 9))));
    }

    private static Stream<Tampering> formats() {
        return Stream.of(text("the header", RECEIPT, receipt -> receipt.replace("@v1", "@v2")),
                text("a leading zero", RECEIPT,
                        receipt -> receipt.replace("index 14", "index 014")),
                text("lines of Windows", RECEIPT, receipt -> receipt.replace("\n", "\r\n")),
                text("base64 with spare bits", RECEIPT, Tampering::spare),
                text("an extension line", RECEIPT,
                        receipt -> receipt.replace("=\n\n— ", "=\nmehr\n\n— ")),
                text("no signature", RECEIPT,
                        receipt -> receipt.substring(0, receipt.indexOf("— "))),
                text("nothing", RECEIPT, receipt -> ""));
    }

    private static Stream<Tampering> texts() {
        return Stream.of(
                disclosed("another text", log -> TestLog.disclosures(id(0x21, 14),
                        TestLog.disclosure("text", "Alles soll bleiben, wie es ist."))),
                disclosed("another salt", log -> TestLog.disclosures(id(0x21, 14),
                        TestLog.disclosure("salt", "text", TestLog.TEXT))),
                disclosed("a name that the entry has not", log -> TestLog.disclosures(id(0x21, 14),
                        TestLog.disclosure("text", TestLog.TEXT),
                        TestLog.disclosure("publicName", "Erika"))),
                disclosed("nothing disclosed", log -> TestLog.disclosures(id(0x21, 14)))
                        .showing(log -> List.of("Energiewende")));
    }

    private static Tampering entry(String what, String step, Function<TestLog, byte[]> entry) {
        return new Tampering(what, step, entry, log -> log.receipt().bytes(),
                TestLog::disclosures, log -> List.of());
    }

    private static Tampering receipt(String what, String step,
            Function<TestLog, byte[]> receipt) {
        return new Tampering(what, step, TestLog::entry, receipt, TestLog::disclosures,
                log -> List.of());
    }

    private static Tampering text(String what, String step, UnaryOperator<String> change) {
        return receipt(what, step,
                log -> change.apply(new String(log.receipt().bytes(), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Tampering disclosed(String what, Function<TestLog, String> disclosures) {
        return new Tampering(what, "Text", TestLog::entry, log -> log.receipt().bytes(),
                disclosures, log -> List.of());
    }

    private Tampering showing(Function<TestLog, List<String>> shown) {
        return new Tampering(what, step, entry, receipt, disclosures, shown);
    }

    @Override
    public String toString() {
        return what;
    }

    private static byte[] signed(TestLog log, String origin, SigningKey key) {
        return log.receipt(new Checkpoint(origin, TestLog.SIZE, log.root()), key).bytes();
    }

    private static byte[] flipped(byte[] bytes, int at) {
        bytes[at] ^= 1;
        return bytes;
    }

    /** The receipt with a bit flipped in the hash on that line, from 0. */
    private static String hash(String receipt, int line) {
        String[] lines = receipt.split("\n", -1);
        TreeHash hash = TreeHash.parse(lines[line]);
        lines[line] = TreeHash.of(flipped(hash.bytes(), 7)).toString();
        return String.join("\n", lines);
    }

    private static String without(String receipt, int line) {
        List<String> lines = new ArrayList<>(List.of(receipt.split("\n", -1)));
        lines.remove(line);
        return String.join("\n", lines);
    }

    /** The root stands two lines below the first empty line's next. */
    private static String root(String receipt) {
        int line = List.of(receipt.split("\n", -1)).indexOf("") + 3;
        return hash(receipt, line);
    }

    private static String signature(String receipt) {
        int at = receipt.indexOf("— ") + 2 + TestLog.ORIGIN.length() + 40;
        char other = receipt.charAt(at) == 'A' ? 'B' : 'A';
        return receipt.substring(0, at) + other + receipt.substring(at + 1);
    }

    /** A hash ends in one padding character: its last digit has two bits that must be 0. */
    private static String spare(String receipt) {
        int at = receipt.indexOf("=\n") - 1;
        return receipt.substring(0, at) + (char) (receipt.charAt(at) + 1)
                + receipt.substring(at + 1);
    }
}
