package de.beteiligungsbuch.build;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class HowCodeReadsTest {

    @Test
    void what_two_things_share_has_a_name() {
        noClasses().should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..core..", "..helper..",
                        "..manager..", "..misc..")
                .check(Building.CLASSES);
    }

    @Test
    void names_say_what_a_thing_is_not_what_kind_it_is() {
        noClasses().should().haveSimpleNameEndingWith("Impl").orShould()
                .haveSimpleNameEndingWith("Dto").orShould()
                .haveSimpleNameEndingWith("Command").orShould().haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Manager").check(Building.CLASSES);
    }

    @Test
    void every_package_refuses_null_unless_it_says_so() {
        classes().should(resideInANullMarkedPackage()).check(Building.CLASSES);
    }

    @Test
    void nothing_runs_on_virtual_threads() {
        noClasses().should().callMethod(Thread.class, "ofVirtual").orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class).orShould()
                .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
                .check(Building.CLASSES);
    }

    @Test
    void deciding_asks_no_clock_and_no_chance() {
        noClasses().that().resideInAnyPackage("de.beteiligungsbuch.service.*.command..")
                .should()
                .callMethod(Instant.class, "now").orShould().callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis").orShould().dependOnClassesThat()
                .areAssignableTo(Clock.class).orShould().dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(Building.CLASSES);
    }

    @Test
    void folding_touches_neither_clock_nor_chance_nor_the_world_outside() {
        noClasses().that().resideInAPackage("de.beteiligungsbuch.history..").should()
                .callMethod(Instant.class, "now")
                .orShould().callMethod(UUID.class, "randomUUID").orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould().dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
                .check(Building.CLASSES);
    }

    @Test
    void commands_know_neither_the_web_nor_the_database() {
        noClasses().that().resideInAnyPackage("de.beteiligungsbuch.service.*.command..").should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "org.springframework.jdbc..",
                        "java.sql..",
                        "..web..")
                .check(Building.CLASSES);
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage()
                        .isAnnotatedWith("org.jspecify.annotations.NullMarked");
                events.add(new SimpleConditionEvent(item, marked,
                        item.getName() + (marked ? " is" : " is not")
                                + " in a @NullMarked package"));
            }
        };
    }
}
