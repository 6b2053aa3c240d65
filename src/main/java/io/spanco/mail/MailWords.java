package io.spanco.mail;

import io.spanco.document.CommercialDocument;
import io.spanco.party.SellerDetails;
import io.spanco.party.Sellers;
import io.spanco.platform.text.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The words of a message: the usual ones of its document, and the two forms, text and HTML, in which they are sent. */
@Component
class MailWords {

    private static final String FOLDER = "mail/";
    private static final String TEXT = "text.txt";
    private static final String HTML = "html.html";
    private static final String USUAL = "usual.txt";

    private final Sellers sellers;
    private final Clock clock;
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    MailWords(Sellers sellers, Clock clock) {
        this.sellers = sellers;
        this.clock = clock;
        templates.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
        templates.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
    }

    private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(FOLDER);
        resolver.getResolvablePatternSpec().addPattern(pattern);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** Puts the usual subject and the usual body where a person wrote none. */
    MailText complete(MailText written, CommercialDocument document) {
        return new MailText(
                isBlank(written.subject())
                        ? subject(document)
                        : written.subject().strip(),
                isBlank(written.body()) ? body(document) : written.body().strip());
    }

    /** What differs from the usual words: those left as they are still follow the document until it is issued. */
    MailText changed(MailText written, CommercialDocument document) {
        return new MailText(
                unlessUsual(written.subject(), () -> subject(document)),
                unlessUsual(written.body(), () -> body(document)));
    }

    /** The usual subject and body; those of a draft as if it were issued today. */
    MailText usual(CommercialDocument document) {
        return new MailText(subject(document), body(document));
    }

    /** Such as "Devis DE-2026-00042 – Morvan Étiquetage". */
    private String subject(CommercialDocument document) {
        return label(document) + " " + document.reference() + " – " + seller().name();
    }

    private String body(CommercialDocument document) {
        LocalDate day = document.isIssued() ? document.issueDate() : LocalDate.now(clock);
        return templates
                .process(
                        USUAL,
                        context(Map.of(
                                "type", document.type().name(),
                                "kind", String.valueOf(document.kindCode()),
                                "reference", document.reference(),
                                "day", French.longDay(day),
                                "total", totalOf(document))))
                .strip();
    }

    /** The whole text body: what was written, and who we are. */
    String text(String body) {
        return templates.process(TEXT, context(Map.of("body", body, "seller", seller())));
    }

    /** The same as HTML; whatever was written stays text. */
    String html(String subject, String body) {
        List<List<String>> paragraphs = Arrays.stream(body.split("\\R\\s*\\R"))
                .map(paragraph -> Arrays.asList(paragraph.split("\\R")))
                .toList();
        return templates.process(
                HTML, context(Map.of("subject", subject, "paragraphs", paragraphs, "seller", seller())));
    }

    static String label(CommercialDocument document) {
        return document.type().label();
    }

    /** A price list has no total. */
    private static String totalOf(CommercialDocument document) {
        return document.totalGross() == null ? "" : French.money(document.totalGross());
    }

    private SellerDetails seller() {
        return sellers.current().details();
    }

    private static Context context(Map<String, Object> values) {
        return new Context(Locale.FRANCE, values);
    }

    /** A browser sends other line ends than it was given. */
    private static String unlessUsual(String written, Supplier<String> usual) {
        return isBlank(written) || unixLines(written.strip()).equals(unixLines(usual.get())) ? null : written;
    }

    private static String unixLines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
