package de.beteiligungsbuch.service.notary.log;

import java.util.Optional;

import de.beteiligungsbuch.proof.TreeHash;

/**
 * A tree that was signed.
 *
 * @param note the signed checkpoint; empty for the empty tree before anything was signed
 */
record Head(long size, TreeHash root, Optional<byte[]> note) {

    static Head nothing() {
        return new Head(0, TreeHash.emptyRoot(), Optional.empty());
    }
}
