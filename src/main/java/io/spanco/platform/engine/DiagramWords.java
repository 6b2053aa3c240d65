package io.spanco.platform.engine;

import io.spanco.platform.text.Languages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What diagrams and decision tables say, in the reader's language. They are written in French; an English reader reads in
 * English what still says what was delivered, and what an analyst has written is read as it was written.
 */
@Component
public class DiagramWords {

    private static final String BUNDLE = "messages.diagram";
    private static final String SEPARATOR = " · ";
    private static final Pattern NAME = Pattern.compile("\\sname=\"([^\"]+)\"");

    private final Map<String, String> english;

    DiagramWords() {
        ResourceBundle delivered = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
        ResourceBundle translated = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);
        this.english = delivered.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(delivered::getString, translated::getString));
    }

    /** @param text the name of an element, a process or a table, or another text of theirs; null for null */
    public String of(String text) {
        return text == null || !isEnglish() ? text : english.getOrDefault(oneLine(text), text);
    }

    /** Several texts that stand behind each other, parted by " · ". */
    public String ofEach(String texts) {
        return Arrays.stream(texts.split(SEPARATOR)).map(this::of).collect(Collectors.joining(SEPARATOR));
    }

    /** A diagram to be drawn. @param bpmn as it was deployed */
    public String drawn(String bpmn) {
        return isEnglish() ? NAME.matcher(bpmn).replaceAll(this::renamed) : bpmn;
    }

    private String renamed(MatchResult name) {
        String written = HtmlUtils.htmlUnescape(name.group(1));
        String said = of(written);
        return Matcher.quoteReplacement(
                said.equals(written) ? name.group() : " name=\"" + HtmlUtils.htmlEscape(said, "UTF-8") + "\"");
    }

    /** Names are broken into lines where a shape is narrow. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static boolean isEnglish() {
        return Languages.isEnglish(LocaleContextHolder.getLocale());
    }
}
