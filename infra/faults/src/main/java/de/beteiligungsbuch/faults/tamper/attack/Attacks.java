package de.beteiligungsbuch.faults.tamper.attack;

import java.util.ArrayList;
import java.util.List;

/** Every attack that is tried, by the command and by its test alike. */
public final class Attacks {

    private Attacks() {}

    /** All of them: those of the design's table and more. */
    public static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        all.addAll(EntryAttacks.all());
        all.addAll(TileAttacks.all());
        all.addAll(CheckpointAttacks.all());
        all.addAll(WitnessAttacks.all());
        all.addAll(ReceiptAttacks.all());
        all.addAll(PromiseAttacks.all());
        all.addAll(DisclosureAttacks.all());
        all.addAll(HistoryAttacks.all());
        all.addAll(ChainAttacks.all());
        all.addAll(SchemaAttacks.all());
        all.addAll(ErasureAttacks.all());
        all.addAll(PersonalDataAttacks.all());
        all.addAll(RuleAttacks.all());
        return List.copyOf(all);
    }
}
