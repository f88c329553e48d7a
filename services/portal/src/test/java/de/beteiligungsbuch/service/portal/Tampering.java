package de.beteiligungsbuch.service.portal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.TreeHash;

import static de.beteiligungsbuch.service.portal.PortalUnderTest.id;

/** What somebody may have done to an entry or its receipt, and the step that must notice. */
enum Tampering {

    A_BIT_OF_THE_ENTRY("Weg zur Wurzel") {
        @Override
        byte[] entry(TestLog log) {
            return flipped(log.entry(), log.entry().length / 2);
        }

        @Override
        List<String> values(TestLog log) {
            return List.of(log.root().toString());
        }
    },
    ANOTHER_ENTRY("Weg zur Wurzel") {
        @Override
        byte[] entry(TestLog log) {
            return TestLog.entry(id(0x21, 14), id(6, 1), 15);
        }
    },
    TWO_ENTRIES("Eintrag lesen") {
        @Override
        byte[] entry(TestLog log) {
            return "{}\n{}".getBytes(StandardCharsets.UTF_8);
        }
    },
    A_BIT_OF_THE_PATH("Weg zur Wurzel", receipt -> hash(receipt, 2)), A_HASH_LESS("Weg zur Wurzel",
            receipt -> without(receipt, 2)), A_HASH_MORE("Weg zur Wurzel",
                    receipt -> receipt.replaceFirst("\n\n", "\n" + TreeHash.emptyRoot()
                            + "\n\n")), ANOTHER_INDEX("Weg zur Wurzel", receipt -> receipt
                                    .replace("index 14\n", "index 12\n")), AN_INDEX_BEYOND(
                                            "Weg zur Wurzel",
                                            receipt -> receipt.replace("index 14\n",
                                                    "index 23\n")), THE_ROOT("Unterschrift",
                                                            receipt -> root(receipt)), THE_SIZE(
                                                                    "Unterschrift",
                                                                    receipt -> receipt.replace(
                                                                            "\n23\n",
                                                                            "\n24\n")), A_BIT_OF_THE_SIGNATURE(
                                                                                    "Unterschrift",
                                                                                    receipt -> signature(
                                                                                            receipt)), THE_SIGNERS_ID(
                                                                                                    "Unterschrift",
                                                                                                    receipt -> receipt
                                                                                                            .replaceFirst(
                                                                                                                    "(\n— [^ ]+ )....",
                                                                                                                    "$1AAAA")), ANOTHER_ROOT_THAT_IS_SIGNED(
                                                                                                                            "Weg zur Wurzel") {
                                                                                                                        @Override
                                                                                                                        byte[] receipt(
                                                                                                                                TestLog log) {
                                                                                                                            return log
                                                                                                                                    .receipt(
                                                                                                                                            new Checkpoint(
                                                                                                                                                    TestLog.ORIGIN,
                                                                                                                                                    TestLog.SIZE,
                                                                                                                                                    TreeHash.emptyRoot()),
                                                                                                                                            log.key())
                                                                                                                                    .bytes();
                                                                                                                        }

                                                                                                                        @Override
                                                                                                                        List<String> values(
                                                                                                                                TestLog log) {
                                                                                                                            return List
                                                                                                                                    .of(log.root()
                                                                                                                                            .toString(),
                                                                                                                                            TreeHash.emptyRoot()
                                                                                                                                                    .toString());
                                                                                                                        }
                                                                                                                    },
    A_STRANGERS_KEY("Unterschrift") {
        @Override
        byte[] receipt(TestLog log) {
            return log.receipt(checkpoint(log, TestLog.ORIGIN), TestLog.key(TestLog.ORIGIN, 5))
                    .bytes();
        }
    },
    ANOTHER_LEDGERS_CHECKPOINT("Prüfpunkt") {
        @Override
        byte[] receipt(TestLog log) {
            SigningKey council = TestLog.key("buch.example/ledger/council", 9);
            return log.receipt(checkpoint(log, "buch.example/ledger/council"), council).bytes();
        }
    },
    THE_HEADER("Quittung lesen", receipt -> receipt.replace("@v1", "@v2")), A_LEADING_ZERO(
            "Quittung lesen",
            receipt -> receipt.replace("index 14", "index 014")), LINES_OF_WINDOWS("Quittung lesen",
                    receipt -> receipt.replace("\n", "\r\n")), BASE64_WITH_SPARE_BITS(
                            "Quittung lesen",
                            receipt -> spare(receipt)), AN_EXTENSION_LINE("Quittung lesen",
                                    receipt -> receipt.replace("=\n\n— ",
                                            "=\nmehr\n\n— ")), NO_SIGNATURE(
                                                    "Quittung lesen",
                                                    receipt -> receipt.substring(0,
                                                            receipt.indexOf("— "))), NOTHING(
                                                                    "Quittung lesen",
                                                                    receipt -> "");

    private final String step;
    @SuppressWarnings("ImmutableEnumChecker") // none of the functions holds anything
    private final Function<String, String> change;

    Tampering(String step) {
        this(step, receipt -> receipt);
    }

    Tampering(String step, Function<String, String> change) {
        this.step = step;
        this.change = change;
    }

    /** The step that must fail, as the page names it. */
    String step() {
        return step;
    }

    byte[] entry(TestLog log) {
        return log.entry();
    }

    byte[] receipt(TestLog log) {
        return change.apply(new String(log.receipt().bytes(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What the page must show of the values that disagree. */
    List<String> values(TestLog log) {
        return List.of();
    }

    private static Checkpoint checkpoint(TestLog log, String origin) {
        return new Checkpoint(origin, TestLog.SIZE, log.root());
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
