package io.spanco.deal;

import io.spanco.platform.text.French;
import io.spanco.platform.text.Languages;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What happened, for the reader. The history is in French, in the words of its day, and never changes: a French reader reads
 * it, an English one reads what such an event is called, and what was written besides unless that says no more.
 */
@Component
public class EventWords {

    /**
     * An event as it is said.
     *
     * @param title in the reader's language
     * @param written the French sentence of its day, with its no-break spaces; null where the title says as much
     */
    public record Said(String title, String written) {}

    private final MessageSource messages;

    EventWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param event upper-case code
     * @param text French sentence
     * @param document reference, or null
     * @param stage that the event entered, or null
     */
    public Said of(String event, String text, String document, Stage stage) {
        Locale reader = LocaleContextHolder.getLocale();
        String title = said(event, text, document, stage, reader);
        if (title == null || !Languages.isEnglish(reader)) {
            return new Said(French.spaced(text), null);
        }
        String written = French.spaced(text);
        String usual = French.spaced(said(event, text, document, stage, Locale.FRENCH));
        return new Said(title, written.equals(usual) ? null : written);
    }

    /** Null for an event that has no name. */
    private String said(String event, String text, String document, Stage stage, Locale locale) {
        String entered = stage == null ? "" : messages.getMessage("stage." + stage, null, locale);
        return messages.getMessage("deal.event." + event, new Object[] {document, entered, text}, null, locale);
    }
}
