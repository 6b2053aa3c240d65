package io.spanco.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import io.spanco.SpancoApplication;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.JavaPackage;

/** No room reaches into another: what lies in a package below a room's own, such as its pages, is that room's alone. */
class RoomsTests {

    private static final String STRATEGY = "spring.modulith.detection-strategy";

    /** The platform's rooms are its packages. */
    static final class Rooms implements ApplicationModuleDetectionStrategy {

        @Override
        public Stream<JavaPackage> getModuleBasePackages(JavaPackage house) {
            return house.getDirectSubPackages().stream()
                    .flatMap(room -> room.getLocalName().equals("platform")
                            ? room.getDirectSubPackages().stream()
                            : Stream.of(room));
        }
    }

    @BeforeAll
    static void platform_is_a_house_of_its_own() {
        System.setProperty(STRATEGY, Rooms.class.getName());
    }

    @AfterAll
    static void as_before() {
        System.clearProperty(STRATEGY);
    }

    @Test
    void nobody_reaches_into_another_room() {
        ApplicationModules.of(SpancoApplication.class, new ImportOption.DoNotIncludeTests())
                .verify();
    }
}
