package io.spanco.platform.rendering.template;

import io.spanco.platform.text.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.springframework.stereotype.Component;

/**
 * Fills a Word template: body, headers and footers. Thread safe: a template is read once for each thread that merges it,
 * so merge on few threads.
 */
@Component
public class TemplateMerger {

    private final ThreadLocal<Map<String, PreparedTemplate>> templates = ThreadLocal.withInitial(HashMap::new);

    /**
     * Merges a template of the class path with values. The document is this thread's until it merges the same template
     * again.
     *
     * @param template where it lies, for instance {@code docx/quote.docx}
     * @param values texts, booleans, maps of values and lists of maps (or of texts), by name; text is inserted as it is
     *     and never read for marks
     * @throws TemplateException if there is no such template, a mark is wrong, or a value is missing: it names both
     */
    public WordprocessingMLPackage merge(String template, Map<String, Object> values) {
        return templates
                .get()
                .computeIfAbsent(template, name -> new PreparedTemplate(name, read(name)))
                .fill(values);
    }

    /**
     * Merges a template that somebody brought, to try it before it is used.
     *
     * @param name how messages call it
     * @param docx its bytes
     * @throws TemplateException as above, and if the bytes are no Word document
     */
    public WordprocessingMLPackage merge(String name, byte[] docx, Map<String, Object> values) {
        return new PreparedTemplate(name, docx).fill(values);
    }

    private static byte[] read(String template) {
        try (InputStream in = TemplateMerger.class.getClassLoader().getResourceAsStream(template)) {
            if (in == null) {
                throw new TemplateException("Le modèle {0} est introuvable", template);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new TemplateException(Sentence.of("Le modèle {0} ne se lit pas", template), e);
        }
    }
}
