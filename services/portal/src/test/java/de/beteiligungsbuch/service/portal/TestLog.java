package de.beteiligungsbuch.service.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;

import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.HashSource;
import de.beteiligungsbuch.proof.InclusionProof;
import de.beteiligungsbuch.proof.InclusionReceipt;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.TreeFrontier;
import de.beteiligungsbuch.proof.TreeHash;

import static de.beteiligungsbuch.service.portal.PortalUnderTest.id;

/** A small ledger, signed as the notary signs it: entry 14 is that of contribution 1. */
final class TestLog implements HashSource {

    static final String ORIGIN = "buch.example/ledger/participation";
    static final int INDEX = 14;
    static final int SIZE = 23;

    /** What its page shows. */
    static final String TEXT = "Die Stadt soll freundlicher mit Fehlern umgehen, besonders wenn"
            + " gebaut wird. Die Handlungsfelder sollen deutlicher hervortreten, die"
            + " „Energiewende“ gehört dazu.";

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:15Z");

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final SigningKey key = key(ORIGIN, 1);
    private final SigningKey second = SigningKey.of(ORIGIN, KeyType.ML_DSA_44, seed(2));
    private final List<byte[]> entries = IntStream.range(0, SIZE).mapToObj(TestLog::entry).toList();

    static SigningKey key(String name, int seed) {
        return SigningKey.of(name, KeyType.ED25519, seed(seed));
    }

    private static byte[] seed(int value) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) value);
        return seed;
    }

    private static byte[] entry(int index) {
        return entry(id(0x21, index), id(6, index - 13), index);
    }

    static byte[] entry(String event, String subject, long index) {
        return """
                {"specversion":"1.0","id":"%s","subject":"%s","data":{"language":"de","note":"ä","textDigest":"%s"},"ledgerindex":"%s"}"""
                .formatted(event, subject, digest(disclosure("text", TEXT)), Long.toString(index))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String disclosure(String name, String value) {
        return disclosure("c2FsdA", name, value);
    }

    /** As RFC 9901 § 4.2.1 says. */
    static String disclosure(String salt, String name, String value) {
        return BASE64URL.encodeToString(JsonMapper.shared()
                .writeValueAsBytes(new String[]{salt, name, value}));
    }

    private static String digest(String disclosure) {
        try {
            return BASE64URL.encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(disclosure.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the history says of our entry. */
    String disclosures() {
        return disclosures(id(0x21, INDEX), disclosure("text", TEXT));
    }

    static String disclosures(String event, String... disclosures) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of("event", event, "disclosures", disclosures));
    }

    /** The bytes of our entry. */
    byte[] entry() {
        return entries.get(INDEX).clone();
    }

    SigningKey key() {
        return key;
    }

    /** What the notary says of this log; the key that browsers cannot check stands first. */
    String logs() {
        return """
                [{"ledger":"council","origin":"x","keys":["%s"]},{"ledger":"participation","origin":"%s","keys":["%s","%s"],"size":23}]"""
                .formatted(key("buch.example/ledger/council", 9).verifierKey(), ORIGIN,
                        second.verifierKey(), key.verifierKey());
    }

    @Override
    public TreeHash complete(int height, long index) {
        return height == 0
                ? TreeHash.ofLeaf(entries.get((int) index))
                : TreeHash.ofNode(complete(height - 1, 2 * index),
                        complete(height - 1, 2 * index + 1));
    }

    TreeHash root() {
        return TreeFrontier.of(this, SIZE).root();
    }

    /** The genuine receipt of our entry. */
    InclusionReceipt receipt() {
        return receipt(new Checkpoint(ORIGIN, SIZE, root()), key);
    }

    /** Our entry's path under another checkpoint, signed by anybody. */
    InclusionReceipt receipt(Checkpoint checkpoint, SigningKey signer) {
        String text = checkpoint.text();
        SignedNote note = new SignedNote(text,
                List.of(signer.sign(text, NOW), second.sign(new Checkpoint(ORIGIN, SIZE, root())
                        .text(), NOW)));
        return InclusionReceipt.of(InclusionProof.of(this, INDEX, SIZE), note, new byte[0]);
    }
}
