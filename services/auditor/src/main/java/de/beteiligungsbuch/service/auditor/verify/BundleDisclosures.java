package de.beteiligungsbuch.service.auditor.verify;

import java.util.List;

import de.beteiligungsbuch.participation.ContributionEvent.ErasedField;

/**
 * What the digests of a bundle stand for.
 *
 * @param open   how many digests have a disclosure that fits
 * @param closed the others
 * @param spoken what each entry says, and what its digests stand for
 */
record BundleDisclosures(long open, List<Closed> closed, List<PersonalData.Spoken> spoken) {

    /** A digest without a disclosure. */
    record Closed(ErasedField field, String subject, long index) {}
}
