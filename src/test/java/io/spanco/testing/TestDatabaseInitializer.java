package io.spanco.testing;

import java.util.Map;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Gives each Spring context a fresh database and the defaults of {@link SpancoTest}. */
class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, Object> DEFAULTS = Map.of(
            "spanco.demo", "accounts",
            "camunda.bpm.job-execution.enabled", "false",
            "spring.datasource.hikari.maximum-pool-size", "16",
            "spring.datasource.hikari.minimum-idle", "1");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory()
                .registerSingleton("testConnectionDetails", (JdbcConnectionDetails) PostgresForTests.freshDatabase());
        MutablePropertySources sources = context.getEnvironment().getPropertySources();
        var defaults = new MapPropertySource("spanco-test", DEFAULTS);
        String inlined = TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;
        if (sources.contains(inlined)) {
            sources.addAfter(inlined, defaults);
        } else {
            sources.addFirst(defaults);
        }
    }
}
