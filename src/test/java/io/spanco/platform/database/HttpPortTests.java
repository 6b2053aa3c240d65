package io.spanco.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;

class HttpPortTests {

    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();

    @Test
    void aPortThatSomebodyElseHoldsIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            TestPropertyValues.of("server.port=" + other.getLocalPort()).applyTo(context);
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> HttpPort.checkFree(context))
                    .withMessage("Le port HTTP " + other.getLocalPort() + " est déjà utilisé par un autre programme.");
        }
    }

    @Test
    void aFreePortPasses() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        TestPropertyValues.of("server.port=" + free).applyTo(context);
        assertThatCode(() -> HttpPort.checkFree(context)).doesNotThrowAnyException();
    }

    @Test
    void anyPortWillDoWhenNoneIsAskedFor() {
        TestPropertyValues.of("server.port=0").applyTo(context);
        assertThatCode(() -> HttpPort.checkFree(context)).doesNotThrowAnyException();
    }
}
