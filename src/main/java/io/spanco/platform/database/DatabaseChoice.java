package io.spanco.platform.database;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Decides between the embedded and an external server, once, before any bean: {@code spring.datasource.url} alone
 * makes it external. Sets {@code spanco.database} and, where nothing was said, {@code spanco.demo}.
 */
class DatabaseChoice implements EnvironmentPostProcessor, Ordered {

    static final String URL = "spring.datasource.url";
    static final String KIND = "spanco.database";
    static final String DEMO = "spanco.demo";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        DatabaseKind kind =
                StringUtils.hasText(environment.getProperty(URL)) ? DatabaseKind.EXTERNAL : DatabaseKind.EMBEDDED;
        String demo = environment.getProperty(DEMO, "").trim();
        checkDemo(kind, demo);
        String chosen = demo.isEmpty() ? defaultDemo(kind) : demo;
        var source = new MapPropertySource("spanco-database", Map.of(KIND, name(kind), DEMO, chosen));
        if (environment.containsProperty(DEMO) && demo.isEmpty()) {
            environment.getPropertySources().addFirst(source);
        } else {
            environment.getPropertySources().addLast(source);
        }
    }

    private static String defaultDemo(DatabaseKind kind) {
        return name(kind == DatabaseKind.EMBEDDED ? DemoMode.DATA : DemoMode.OFF);
    }

    private static void checkDemo(DatabaseKind kind, String demo) {
        if (!demo.isEmpty() && !demo.matches("(?i)data|accounts|off")) {
            throw new StartRefused(
                    "SPANCO_DEMO vaut « " + demo + " » : cette valeur n'existe pas.",
                    "Choisissez data, accounts ou off.");
        }
        if (kind == DatabaseKind.EXTERNAL && !demo.isEmpty() && !demo.equalsIgnoreCase("off")) {
            throw new StartRefused(
                    "SPANCO_DEMO=" + demo
                            + " est refusé avec une base PostgreSQL externe : les comptes de démonstration"
                            + " ont un mot de passe connu de tous.",
                    "Retirez SPANCO_DEMO, ou retirez SPRING_DATASOURCE_URL pour essayer le produit avec sa base intégrée.");
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
