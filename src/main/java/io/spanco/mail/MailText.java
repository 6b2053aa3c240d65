package io.spanco.mail;

import io.spanco.platform.error.Checks;
import java.util.regex.Pattern;

/** Subject and body of a message. As a person wrote them: null where the usual text of its document serves. */
public record MailText(String subject, String body) {

    private static final Pattern TAG = Pattern.compile("<[/!?]?[a-zA-Z]");

    /** Adds what is wrong: a subject is one line of plain text, so that it cannot smuggle in a header. */
    void check(Checks checks) {
        checks.line("subject", subject, 200)
                .that(
                        subject == null || !TAG.matcher(subject).find(),
                        "subject",
                        "L’objet est du texte simple, sans balise.")
                .text("body", body);
    }
}
