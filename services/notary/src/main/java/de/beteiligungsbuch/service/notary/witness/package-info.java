/** Asking witnesses to cosign checkpoints. */
@NullMarked
package de.beteiligungsbuch.service.notary.witness;

import org.jspecify.annotations.NullMarked;
