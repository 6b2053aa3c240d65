package io.spanco.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Where messages are handed over: the server of {@code SPRING_MAIL_HOST}; without one the demo's catcher; without a demo
 * nowhere, and messages wait.
 */
@Component
public class MailServer {

    /** Which of the three it is. */
    public enum Kind {
        CONFIGURED,
        CATCHER,
        NONE
    }

    private final Kind kind;
    private final ObjectProvider<JavaMailSender> configured;
    private final MailCatcher catcher;

    MailServer(
            @Value("${spring.mail.host:}") String host,
            ObjectProvider<JavaMailSender> configured,
            MailCatcher catcher) {
        this.configured = configured;
        this.catcher = catcher;
        this.kind = !host.isBlank() ? Kind.CONFIGURED : catcher.isWanted() ? Kind.CATCHER : Kind.NONE;
    }

    public Kind kind() {
        return kind;
    }

    boolean isThere() {
        return kind != Kind.NONE;
    }

    /** @throws IllegalStateException when there is no server */
    JavaMailSender sender() {
        return switch (kind) {
            case CONFIGURED -> configured.getObject();
            case CATCHER -> catcher.sender();
            case NONE -> throw new IllegalStateException("Aucun serveur de messagerie n’est configuré.");
        };
    }
}
