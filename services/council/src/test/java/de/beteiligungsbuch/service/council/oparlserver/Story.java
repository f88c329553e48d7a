package de.beteiligungsbuch.service.council.oparlserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import de.beteiligungsbuch.council.VorlageEvent;

/** Any course that things may take. */
final class Story {

    private record Consultation(int vorlage, int number) {}

    private final Random chance;
    private final List<Consultation> open = new ArrayList<>();
    private final List<Consultation> resolved = new ArrayList<>();
    private int vorlagen;
    private int consultations;

    Story(Random chance) {
        this.chance = chance;
    }

    VorlageEvent next() {
        int what = chance.nextInt(10);
        if (vorlagen == 0 || what < 2) {
            return Ledger.registered(vorlagen++);
        }
        if (what == 2) {
            return Ledger.revised(chance.nextInt(vorlagen), "Titel " + chance.nextInt());
        }
        if (what > 6 && !open.isEmpty()) {
            Consultation one = open.remove(chance.nextInt(open.size()));
            resolved.add(one);
            return Ledger.resolved(one.vorlage(), one.number(), "beschlossen");
        }
        if (what == 6 && !resolved.isEmpty()) {
            Consultation one = resolved.get(chance.nextInt(resolved.size()));
            return Ledger.corrected(one.vorlage(), one.number(), "Wort " + chance.nextInt());
        }
        Consultation one = new Consultation(chance.nextInt(vorlagen), consultations++);
        open.add(one);
        return Ledger.scheduled(one.vorlage(), one.number(), "2026-02-1" + chance.nextInt(3),
                String.valueOf(chance.nextInt(20)));
    }
}
