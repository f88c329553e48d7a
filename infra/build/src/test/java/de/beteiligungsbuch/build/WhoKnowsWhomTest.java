package de.beteiligungsbuch.build;

import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class WhoKnowsWhomTest {

    private static final String[] CONTRACTS = {"de.beteiligungsbuch.ledger..",
            "de.beteiligungsbuch.participation..",
            "de.beteiligungsbuch.strategy..", "de.beteiligungsbuch.council..",
            "de.beteiligungsbuch.history..", "de.beteiligungsbuch.proof.."};

    @Test
    void the_whole_building_is_looked_at() {
        for (String room : new String[]{"ledger", "participation", "strategy", "council", "history",
                "proof", "ledgerkeys", "eventstore",
                "objectstore", "ledgerservice", "testing", "local", "service.participation",
                "service.strategy",
                "service.council",
                "service.history", "service.notary", "service.portal", "service.auditor"}) {
            assertThat(
                    Building.CLASSES.that(resideInAnyPackage("de.beteiligungsbuch." + room + "..")))
                    .describedAs(room).isNotEmpty();
        }
    }

    @Test
    void contracts_know_neither_spring_nor_kafka_nor_axon() {
        noClasses().that().resideInAnyPackage(CONTRACTS).should().dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.kafka..",
                        "org.axonframework..")
                .check(Building.CLASSES);
    }

    @Test
    void contracts_know_no_service_and_nothing_that_services_stand_on() {
        noClasses().that().resideInAnyPackage(CONTRACTS).should().dependOnClassesThat()
                .resideInAnyPackage("de.beteiligungsbuch.service..",
                        "de.beteiligungsbuch.eventstore..",
                        "de.beteiligungsbuch.ledgerservice..", "de.beteiligungsbuch.local..")
                .check(Building.CLASSES);
    }

    @Test
    void the_ledger_knows_no_context() {
        noClasses().that().resideInAPackage("de.beteiligungsbuch.ledger..").should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.beteiligungsbuch.participation..",
                        "de.beteiligungsbuch.strategy..",
                        "de.beteiligungsbuch.council..", "de.beteiligungsbuch.history..")
                .check(Building.CLASSES);
    }

    @Test
    void proving_knows_nothing_of_ours_but_the_ledger_at_most() {
        noClasses().that().resideInAPackage("de.beteiligungsbuch.proof..").should()
                .dependOnClassesThat(resideInAPackage("de.beteiligungsbuch..")
                        .and(resideOutsideOfPackages("de.beteiligungsbuch.proof..",
                                "de.beteiligungsbuch.ledger..")))
                .check(Building.CLASSES);
    }

    @Test
    void private_keys_know_the_ledger_and_the_proof_alone() {
        noClasses().that().resideInAPackage("de.beteiligungsbuch.ledgerkeys..").should()
                .dependOnClassesThat(resideInAnyPackage("de.beteiligungsbuch..",
                        "org.springframework..", "org.axonframework..")
                        .and(resideOutsideOfPackages("de.beteiligungsbuch.ledgerkeys..",
                                "de.beteiligungsbuch.proof..", "de.beteiligungsbuch.ledger..")))
                .check(Building.CLASSES);
    }

    @Test
    void no_context_knows_another() {
        slices().matching("de.beteiligungsbuch.(participation|strategy|council)..").should()
                .notDependOnEachOther()
                .check(Building.CLASSES);
    }

    @Test
    void services_know_each_other_by_their_ledgers_and_their_apis_alone() {
        slices().matching("de.beteiligungsbuch.service.(*)..").should().notDependOnEachOther()
                .check(Building.CLASSES);
    }

    @Test
    void nothing_knows_the_services_but_themselves() {
        classes().that(resideInAPackage("de.beteiligungsbuch.service..")
                .and(resideOutsideOfPackages("de.beteiligungsbuch.service.auditor..")))
                .should().onlyHaveDependentClassesThat()
                .resideInAPackage("de.beteiligungsbuch.service..").check(Building.CLASSES);
    }

    @Test
    void only_who_tries_the_auditor_knows_the_auditor() {
        classes().that().resideInAPackage("de.beteiligungsbuch.service.auditor..").should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage("de.beteiligungsbuch.service.auditor..",
                        "de.beteiligungsbuch.faults..", "de.beteiligungsbuch.bench..")
                .check(Building.CLASSES);
    }

    @Test
    void only_the_event_store_knows_both_axon_and_kafka() {
        noClasses().that()
                .resideOutsideOfPackages("de.beteiligungsbuch.eventstore..",
                        "de.beteiligungsbuch.bench..", "de.beteiligungsbuch.service.auditor..",
                        "de.beteiligungsbuch.testing..")
                .should().dependOnClassesThat().resideInAPackage("org.apache.kafka..")
                .check(Building.CLASSES);
    }

    @Test
    void only_the_object_store_knows_the_s3_client() {
        noClasses().that().resideOutsideOfPackage("de.beteiligungsbuch.objectstore..").should()
                .dependOnClassesThat().resideInAPackage("software.amazon..")
                .check(Building.CLASSES);
    }

    @Test
    void the_portal_knows_the_public_query_api_and_no_contract() {
        noClasses().that().resideInAPackage("de.beteiligungsbuch.service.portal..").should()
                .dependOnClassesThat()
                .resideInAnyPackage(CONTRACTS).check(Building.CLASSES);
    }

    @Test
    void the_auditor_knows_no_service_no_spring_and_no_axon() {
        noClasses().that().resideInAPackage("de.beteiligungsbuch.service.auditor..").should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..",
                        "org.axonframework..", "de.beteiligungsbuch.eventstore..",
                        "de.beteiligungsbuch.ledgerservice..", "de.beteiligungsbuch.local..",
                        "de.beteiligungsbuch.service..")
                        .and(not(resideInAPackage("de.beteiligungsbuch.service.auditor.."))))
                .check(Building.CLASSES);
    }

    @Test
    void rooms_have_no_circles() {
        slices().matching("de.beteiligungsbuch.(*)..").should().beFreeOfCycles()
                .check(Building.CLASSES);
    }
}
