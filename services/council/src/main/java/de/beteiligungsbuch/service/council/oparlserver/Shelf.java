package de.beteiligungsbuch.service.council.oparlserver;

import java.util.List;
import java.util.Optional;

import de.beteiligungsbuch.ledger.id.VorlageId;

/** What was made of the ledger so far. */
interface Shelf {

    /** What the ledger says of a Vorlage. */
    Optional<VorlageFacts> facts(VorlageId vorlage);

    /** Keeps it. */
    void keep(VorlageFacts facts);

    /** An object, also one that is deleted. */
    Optional<Served> find(String key);

    /** Keeps it in the place of what was there. */
    void put(Served object);

    /** The agenda items of a meeting that are not deleted. */
    List<Served> agenda(String meeting);

    /** The objects that are only there because of a Vorlage and are not deleted. */
    List<Served> of(VorlageId vorlage);
}
