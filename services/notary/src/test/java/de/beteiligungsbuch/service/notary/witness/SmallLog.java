package de.beteiligungsbuch.service.notary.witness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.TileHashes;
import de.beteiligungsbuch.proof.TilesBetween;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.proof.VerifierKey;

/** A log of a hundred leaves in one tile, with its key. */
public final class SmallLog {

    private static final String ORIGIN = "teststadt.example/ledger/strategy";
    private static final int LEAVES = 100;

    private final SigningKey key = SigningKey.of(ORIGIN, KeyType.ED25519, new byte[32]);
    private final byte[] hashes = leaves();

    private static byte[] leaves() {
        List<TreeHash> leaves = new ArrayList<>();
        for (int i = 0; i < LEAVES; i++) {
            leaves.add(TreeHash.ofLeaf(new byte[]{(byte) i}));
        }
        return TilesBetween.of(0, tile -> new byte[0], leaves).getFirst().bytes();
    }

    /** What its signatures are checked with. */
    public VerifierKey verifierKey() {
        return key.verifierKey();
    }

    /** When it had that size. */
    public TileHashes tree(long size) {
        return new TileHashes(tile -> Arrays.copyOf(hashes, tile.bytes()), size);
    }

    /** Its checkpoint of that size. */
    public SignedNote signed(long size) {
        String text = new Checkpoint(ORIGIN, size, tree(size).root()).text();
        return new SignedNote(text, List.of(key.sign(text, Instant.now())));
    }
}
