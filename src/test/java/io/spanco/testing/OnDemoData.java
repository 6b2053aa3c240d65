package io.spanco.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The application with the demo data, which is told while it is ready already: wait for it. It is told once for all tests
 * that carry this, so each leaves it as it was.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpancoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spanco.demo=data")
@Import(StatementCounter.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
public @interface OnDemoData {}
