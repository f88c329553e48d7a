/**
 * What makes a ledger a transparency log: the Merkle tree of RFC 6962 and the C2SP formats around
 * it, computed and strictly checked. Nothing here reads a clock, a file or the network.
 */
@NullMarked
package de.beteiligungsbuch.proof;

import org.jspecify.annotations.NullMarked;
