package io.spanco;

import io.spanco.platform.database.EmbeddedServerAhead;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the product: the engine, its web applications, our pages and the REST interface in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SpancoApplication {

    public static void main(String[] args) {
        ServiceImplementations.name();
        SpringApplication application = new SpringApplication(SpancoApplication.class);
        application.addInitializers(new EmbeddedServerAhead());
        application.run(args);
    }
}
