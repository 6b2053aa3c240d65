package io.spanco.platform.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** In which language a program is answered. What people see goes by the language that they chose on our pages instead. */
public final class ReaderLanguage {

    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private ReaderLanguage() {}

    /** English where {@code Accept-Language} asks for it before French; French else. */
    public static Locale accepted(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            Locale spoken = accepted == null ? null : Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return spoken == null ? Locale.FRENCH : spoken;
        } catch (IllegalArgumentException unreadable) {
            return Locale.FRENCH;
        }
    }
}
