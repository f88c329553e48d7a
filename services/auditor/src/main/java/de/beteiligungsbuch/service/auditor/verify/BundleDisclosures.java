package de.beteiligungsbuch.service.auditor.verify;

import java.util.List;

import de.beteiligungsbuch.participation.ContributionEvent.ErasedField;

/**
 * What the digests of a bundle stand for.
 *
 * @param open   how many digests have a disclosure that fits
 * @param closed the others
 */
record BundleDisclosures(long open, List<Closed> closed) {

    /** A digest without a disclosure. */
    record Closed(ErasedField field, String subject, long index) {}
}
