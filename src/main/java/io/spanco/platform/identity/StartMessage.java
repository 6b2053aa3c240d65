package io.spanco.platform.identity;

import io.spanco.platform.database.DatabaseSettings;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says, once the sign-in page answers, where it is and who can sign in. */
@Component
class StartMessage {

    private static final Logger LOG = LoggerFactory.getLogger(StartMessage.class);

    private final DatabaseSettings settings;

    StartMessage(DatabaseSettings settings) {
        this.settings = settings;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            LOG.info("SPANCO est prêt : http://localhost:{}", web.getWebServer().getPort());
            if (settings.demo().hasDemoAccounts()) {
                LOG.info(
                        "Comptes de démonstration (mot de passe = identifiant) : {}",
                        DemoAccounts.ROLES.stream()
                                .map(DemoAccounts.Account::login)
                                .collect(Collectors.joining(", ")));
            }
        }
    }
}
