package io.spanco.statistics.web;

import io.spanco.statistics.Fact;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the part of a fact that a list shows is called. */
@Component
class KeyLabels {

    private final MessageSource messages;

    KeyLabels(MessageSource messages) {
        this.messages = messages;
    }

    /** Null for all parts; the key itself when it has no other name. */
    String of(Fact fact, String key, Locale locale) {
        if (key == null) {
            return null;
        }
        String message = switch (fact) {
            case REACHED, STAGE_TIME -> key.equals("WON") ? "statistics.won" : "stage." + key;
            case REALISATION -> "statistics.key." + key;
            case PUNCTUALITY -> "statistics.punctuality." + key;
            case PAYMENT -> "statistics.payments." + key;
            case REVISIONS -> "statistics.revisions." + key;
            case LOST -> key.equals("-") ? "statistics.noReason" : key;
            default -> key;
        };
        return messages.getMessage(message, null, key, locale);
    }
}
