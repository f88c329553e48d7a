package de.beteiligungsbuch.service.auditor.witness;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import de.beteiligungsbuch.proof.AddCheckpointRequest;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.TileHashes;
import de.beteiligungsbuch.proof.TilesBetween;
import de.beteiligungsbuch.proof.TreeHash;

/** A log of at most 255 leaves that can sign any of its trees; another salt is another history. */
public final class GrowingLog {

    public static final String ORIGIN = "city.example/ledger/strategy";
    private static final int LEAVES = 255;

    private final SigningKey key = SigningKey.of(ORIGIN, KeyType.ED25519, new byte[32]);
    private final byte[] hashes;

    public GrowingLog(String salt) {
        List<TreeHash> leaves = new ArrayList<>();
        for (int i = 0; i < LEAVES; i++) {
            leaves.add(TreeHash.ofLeaf((salt + i).getBytes(StandardCharsets.UTF_8)));
        }
        hashes = TilesBetween.of(0, tile -> new byte[0], leaves).getFirst().bytes();
    }

    public SigningKey key() {
        return key;
    }

    TileHashes tree(long size) {
        return new TileHashes(tile -> Arrays.copyOf(hashes, tile.bytes()), size);
    }

    public SignedNote signed(long size) {
        return signed(size, key);
    }

    SignedNote signed(long size, SigningKey signer) {
        TreeHash root = size == 0 ? TreeHash.emptyRoot() : tree(size).root();
        String text = new Checkpoint(ORIGIN, size, root).text();
        return new SignedNote(text, List.of(signer.sign(text, Instant.EPOCH)));
    }

    /** What a log sends that knows what the witness cosigned last. */
    public byte[] request(long oldSize, long size) {
        return new AddCheckpointRequest(oldSize, oldSize == 0 || oldSize == size
                ? List.of()
                : tree(size).consistency(oldSize).path(), signed(size)).bytes();
    }
}
