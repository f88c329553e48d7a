package de.beteiligungsbuch.service.council.oparlserver;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.ledger.LedgerJson;

/**
 * What the operator says of us.
 *
 * @param name         of the municipality
 * @param license      the address of the license under which all this may be used, or null
 * @param contactEmail whom to ask, or null
 */
record OparlSettings(
        Links links,
        String name,
        @Nullable String license,
        @Nullable String contactEmail) {

    private static final String US = "https://beteiligungsbuch.de/";

    /** What objects are made of; where it is another one, they are made anew. */
    String signature() {
        return LedgerJson.mapper().writeValueAsString(new Signature(Shape.VERSION, this));
    }

    private record Signature(int shape, OparlSettings settings) {}

    /** How objects are made; raised with every change that makes them read otherwise. */
    static final class Shape {

        static final int VERSION = 1;

        private Shape() {}
    }

    Draft system() {
        ObjectNode system = LedgerJson.mapper().createObjectNode();
        system.put("oparlVersion", "https://schema.oparl.org/1.1/");
        system.put("body", links.bodies());
        system.put("name", "Beteiligungsbuch " + name);
        system.put("vendor", US);
        system.put("product", US);
        whoAndHow(system);
        return new Draft(Kind.SYSTEM, "system", null, null, system);
    }

    private void whoAndHow(ObjectNode object) {
        if (license != null) {
            object.put("license", license);
        }
        if (contactEmail != null) {
            object.put("contactEmail", contactEmail);
        }
    }

    Draft body() {
        ObjectNode body = LedgerJson.mapper().createObjectNode();
        body.put("system", links.to("system"));
        body.put("name", name);
        whoAndHow(body);
        for (Kind kind : Kind.values()) {
            if (kind.isListed()) {
                body.put(kind.listMember(), links.list(kind));
            }
        }
        body.putArray("legislativeTerm");
        body.put(OwnMembers.PREFIX + "note", "Enthalten sind die Vorlagen, die das Beteiligungsbuch"
                + " führt, mit Beratungen und Beschlüssen. Personen, Mitgliedschaften, Orte und"
                + " Wahlperioden führt es nicht; diese Listen sind leer.");
        return new Draft(Kind.BODY, links.bodyKey(), null, null, body);
    }
}
