package io.spanco.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.identity.Requires;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house, read off the compiled code: who may use whom, and what nobody does. */
@AnalyzeClasses(packages = "io.spanco", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    /** Lowest first; rooms of one row do not use each other. */
    private static final List<List<String>> ROOMS = List.of(
            List.of("platform"),
            List.of("party", "catalog"),
            List.of("document"),
            List.of("deal"),
            List.of("attachment", "mail"),
            List.of("quote"),
            List.of("order"),
            List.of("schedule"),
            List.of("delivery", "purchase"),
            List.of("invoice"),
            List.of("receivable"),
            List.of("accounting"),
            List.of("statistics", "monitor", "desk", "demo"));

    private static final Map<String, Integer> FLOOR = floors();

    @ArchTest
    static final ArchRule rooms_use_lower_rooms_only = classes().should(onlyUseLowerRooms());

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("io.spanco.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_engine_is_known_in_few_places = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.spanco.platform.engine..", "io.spanco.platform.identity..", "io.spanco.monitor..")
            .and(DescribedPredicate.not(isNested("Process").or(isNested("Delegates"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule nobody_asks_the_system_what_time_it_is = noClasses()
            .that()
            .resideOutsideOfPackage("io.spanco.platform.time..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule money_is_never_a_floating_number = fields().that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("io.spanco.platform.rendering..")
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class)
            .andShould()
            .notHaveRawType(Double.class);

    @ArchTest
    static final ArchRule doors_speak_in_records_not_entities =
            methods().that().areDeclaredInClassesThat(isDoor()).should(notNameAnEntity());

    @ArchTest
    static final ArchRule business_actions_say_who_may =
            methods().that().areAnnotatedWith(BusinessAction.class).should().beAnnotatedWith(Requires.class);

    @ArchTest
    static final ArchRule doors_are_package_private =
            classes().that(isDoor()).should().notBePublic();

    @ArchTest
    static final ArchRule delegates_and_processes_are_package_private = classes()
            .that(simpleNameEndingWith("Delegates").or(simpleNameEndingWith("Process")))
            .and(resideInAPackage("io.spanco.."))
            .should()
            .notBePublic();

    private static Map<String, Integer> floors() {
        Map<String, Integer> floors = new HashMap<>();
        for (int floor = 0; floor < ROOMS.size(); floor++) {
            for (String room : ROOMS.get(floor)) {
                floors.put(room, floor);
            }
        }
        return floors;
    }

    private static Optional<String> room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 && type.getPackageName().startsWith("io.spanco.")
                ? Optional.of(parts[2])
                : Optional.empty();
    }

    private static ArchCondition<JavaClass> onlyUseLowerRooms() {
        return new ArchCondition<>("only use rooms below their own") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                room(user)
                        .ifPresent(own -> user.getDirectDependenciesFromSelf()
                                .forEach(dependency -> room(dependency.getTargetClass())
                                        .filter(used -> !used.equals(own))
                                        .filter(used -> FLOOR.getOrDefault(used, 99) >= FLOOR.getOrDefault(own, -1))
                                        .ifPresent(used -> events.add(
                                                SimpleConditionEvent.violated(user, dependency.getDescription())))));
            }
        };
    }

    private static DescribedPredicate<JavaClass> isNested(String suffix) {
        return DescribedPredicate.describe(
                "is, or lies in, a class named …" + suffix,
                type -> outermost(type).getSimpleName().endsWith(suffix));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRulesTests::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> isDoor() {
        return DescribedPredicate.describe(
                "is a controller",
                type -> type.isAnnotatedWith(Controller.class) || type.isAnnotatedWith(RestController.class));
    }

    private static ArchCondition<JavaMethod> notNameAnEntity() {
        return new ArchCondition<>("not name an entity in the signature of a handler") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getAnnotations().stream()
                        .noneMatch(annotation ->
                                annotation.getRawType().getSimpleName().endsWith("Mapping"))) {
                    return;
                }
                boolean named = method.getRawReturnType().isAnnotatedWith(Entity.class)
                        || method.getRawParameterTypes().stream().anyMatch(type -> type.isAnnotatedWith(Entity.class));
                if (named) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }
}
