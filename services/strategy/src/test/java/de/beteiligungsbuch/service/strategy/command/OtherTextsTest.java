package de.beteiligungsbuch.service.strategy.command;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.ledger.id.AusgangsbildId;
import de.beteiligungsbuch.ledger.id.MassnahmeId;
import de.beteiligungsbuch.ledger.id.SpannungsfeldId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.service.strategy.command.OnAusgangsbild.DraftAusgangsbild;
import de.beteiligungsbuch.service.strategy.command.OnAusgangsbild.FinaliseAusgangsbild;
import de.beteiligungsbuch.service.strategy.command.OnAusgangsbild.ReviseAusgangsbild;
import de.beteiligungsbuch.service.strategy.command.OnMassnahme.DropMassnahme;
import de.beteiligungsbuch.service.strategy.command.OnMassnahme.ProposeMassnahme;
import de.beteiligungsbuch.service.strategy.command.OnMassnahme.ReviseMassnahme;
import de.beteiligungsbuch.service.strategy.command.OnSpannungsfeld.NameSpannungsfeld;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildDrafted;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildFinalised;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildRevised;
import de.beteiligungsbuch.strategy.MassnahmeEvent.Horizon;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeDropped;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeProposed;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeRevised;
import de.beteiligungsbuch.strategy.SpannungsfeldEvent.SpannungsfeldNamed;
import de.beteiligungsbuch.strategy.Version;

import static de.beteiligungsbuch.service.strategy.command.Scene.*;

class OtherTextsTest {

    private final Scene scene = new Scene();

    @Nested
    class An_ausgangsbild {

        private final AusgangsbildId id = AusgangsbildId.next();
        private final AusgangsbildDrafted drafted = new AusgangsbildDrafted(id, PROCESS, 2, DRAFT,
                List.of(BY_FORMAT), THEN);

        @Test
        void is_drafted() {
            scene.fixture(Ausgangsbild.class).givenNoPriorActivity()
                    .when(new DraftAusgangsbild(id, PROCESS, 2, DRAFT, List.of(BY_FORMAT), THEN))
                    .expectEvents(drafted);
        }

        @Test
        void counts_its_numbers_apart_from_other_kinds_of_texts() {
            refused(scene.fixture(Ausgangsbild.class).givenNoPriorActivity(),
                    new DraftAusgangsbild(id, PROCESS, 1, DRAFT, List.of(), THEN),
                    Reason.NUMBER_TAKEN, "number");
        }

        @Test
        void is_revised_like_a_zielbild() {
            scene.fixture(Ausgangsbild.class).given(drafted)
                    .when(new ReviseAusgangsbild(id, Version.FIRST, REVISED,
                            List.of(phoenix(BY_RESOLUTION)), THEN))
                    .expectEvents(new AusgangsbildRevised(id, new Version(2), Version.FIRST,
                            REVISED, List.of(phoenix(BY_RESOLUTION)), THEN));
        }

        @Test
        void is_not_revised_once_finalised() {
            refused(scene.fixture(Ausgangsbild.class).given(drafted,
                    new AusgangsbildFinalised(id, Version.FIRST, THEN)),
                    new ReviseAusgangsbild(id, Version.FIRST, REVISED,
                            List.of(phoenix(BY_RESOLUTION)), THEN),
                    Reason.ALREADY_FINALISED, "");
        }

        @Test
        void is_finalised() {
            scene.fixture(Ausgangsbild.class).given(drafted)
                    .when(new FinaliseAusgangsbild(id, THEN))
                    .expectEvents(new AusgangsbildFinalised(id, Version.FIRST, THEN));
        }
    }

    @Nested
    class A_spannungsfeld {

        private NameSpannungsfeld name(SpannungsfeldId id, String... poles) {
            return new NameSpannungsfeld(id, PROCESS, 1, List.of(poles), THEN);
        }

        @Test
        void has_two_poles() {
            SpannungsfeldId id = SpannungsfeldId.next();
            scene.fixture(Spannungsfeld.class).givenNoPriorActivity()
                    .when(name(id, "Prosperität", "Klimaneutralität"))
                    .expectEvents(new SpannungsfeldNamed(id, PROCESS, 1,
                            List.of("Prosperität", "Klimaneutralität"), THEN));
        }

        @Test
        void has_not_one_pole_nor_three_nor_the_same_twice() {
            SpannungsfeldId id = SpannungsfeldId.next();
            refused(scene.fixture(Spannungsfeld.class).givenNoPriorActivity(), name(id, "robust"),
                    Reason.POLES_NOT_TWO, "poles");
            refused(scene.fixture(Spannungsfeld.class).givenNoPriorActivity(),
                    name(id, "robust", "lokal", "weltoffen"), Reason.POLES_NOT_TWO, "poles");
            refused(scene.fixture(Spannungsfeld.class).givenNoPriorActivity(),
                    name(id, "robust", "robust"), Reason.POLES_NOT_TWO, "poles");
        }
    }

    @Nested
    class A_massnahme {

        private final MassnahmeId id = MassnahmeId.next();
        private final MassnahmeProposed proposed = new MassnahmeProposed(id, PROCESS, 1, DRAFT,
                Horizon.SHORT_TERM, List.of(FIRST), List.of(), THEN);
        private final MassnahmeDropped dropped = new MassnahmeDropped(id, "Zu teuer.",
                List.of(BY_RESOLUTION), THEN);

        private ProposeMassnahme propose(ZielbildId... zielbilder) {
            return new ProposeMassnahme(id, PROCESS, 1, DRAFT, Horizon.SHORT_TERM,
                    List.of(zielbilder), List.of(), THEN);
        }

        @Test
        void is_proposed_for_zielbilder() {
            scene.fixture(Massnahme.class).givenNoPriorActivity().when(propose(FIRST))
                    .expectEvents(proposed);
        }

        @Test
        void serves_at_least_one_zielbild() {
            refused(scene.fixture(Massnahme.class).givenNoPriorActivity(), propose(),
                    Reason.ZIELBILD_MISSING, "zielbilder");
        }

        @Test
        void serves_only_zielbilder_that_there_are() {
            refused(scene.fixture(Massnahme.class).givenNoPriorActivity(),
                    propose(FIRST, ZielbildId.next()), Reason.TEXT_UNKNOWN, "zielbilder[1]");
        }

        @Test
        void is_revised_like_a_zielbild() {
            scene.fixture(Massnahme.class).given(proposed)
                    .when(new ReviseMassnahme(id, Version.FIRST, REVISED,
                            List.of(phoenix(BY_RESOLUTION)), THEN))
                    .expectEvents(new MassnahmeRevised(id, new Version(2), Version.FIRST, REVISED,
                            List.of(phoenix(BY_RESOLUTION)), THEN));
        }

        @Test
        void is_dropped_for_a_reason_and_with_sources() {
            scene.fixture(Massnahme.class).given(proposed)
                    .when(new DropMassnahme(id, "Zu teuer.", List.of(BY_RESOLUTION), THEN))
                    .expectEvents(dropped);
            refused(scene.fixture(Massnahme.class).given(proposed),
                    new DropMassnahme(id, "Zu teuer.", List.of(), THEN), Reason.SOURCE_MISSING,
                    "sources");
        }

        @Test
        void is_neither_revised_nor_dropped_once_it_is_dropped() {
            refused(scene.fixture(Massnahme.class).given(proposed, dropped),
                    new ReviseMassnahme(id, Version.FIRST, REVISED,
                            List.of(phoenix(BY_RESOLUTION)), THEN),
                    Reason.ALREADY_DROPPED, "");
            refused(scene.fixture(Massnahme.class).given(proposed, dropped),
                    new DropMassnahme(id, "Noch einmal.", List.of(BY_RESOLUTION), THEN),
                    Reason.ALREADY_DROPPED, "");
        }
    }
}
