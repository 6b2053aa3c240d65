package io.spanco.platform.rendering.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.wml.ContentAccessor;
import org.springframework.stereotype.Component;

/** Fills a Word template: body, headers and footers. Thread safe; the bytes of a template are read once. */
@Component
public class TemplateMerger {

    private final Map<String, byte[]> templates = new ConcurrentHashMap<>();

    /**
     * Merges a template of the class path with values.
     *
     * @param template where it lies, for instance {@code docx/quote.docx}
     * @param values texts, booleans, maps of values and lists of maps (or of texts), by name; text is inserted as it is
     *     and never read for marks
     * @throws TemplateException if there is no such template, a mark is wrong, or a value is missing: it names both
     */
    public WordprocessingMLPackage merge(String template, Map<String, Object> values) {
        return merge(template, templates.computeIfAbsent(template, TemplateMerger::read), values);
    }

    /**
     * Merges a template that somebody brought, to try it before it is used.
     *
     * @param name how messages call it
     * @param docx its bytes
     * @throws TemplateException as above, and if the bytes are no Word document
     */
    public WordprocessingMLPackage merge(String name, byte[] docx, Map<String, Object> values) {
        try {
            WordprocessingMLPackage document = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
            Scope scope = Scope.of(values);
            for (ContentAccessor part : textParts(document)) {
                fill(part, scope);
            }
            return document;
        } catch (Docx4JException e) {
            throw new TemplateException("Le modèle " + name + " n’est pas un document Word lisible", e);
        } catch (TemplateException e) {
            throw new TemplateException("Modèle " + name + " : " + e.getMessage(), e);
        }
    }

    private static List<ContentAccessor> textParts(WordprocessingMLPackage document) {
        List<ContentAccessor> parts = new ArrayList<>();
        parts.add(document.getMainDocumentPart());
        for (Part part : document.getParts().getParts().values()) {
            if (part instanceof HeaderPart || part instanceof FooterPart) {
                parts.add((ContentAccessor) part);
            }
        }
        return parts;
    }

    private static void fill(ContentAccessor part, Scope scope) {
        List<Object> filled = new ArrayList<>();
        BlockTemplate.write(BlockTemplate.read(part.getContent()).whole(), filled, scope);
        part.getContent().clear();
        part.getContent().addAll(filled);
    }

    private static byte[] read(String template) {
        try (InputStream in = TemplateMerger.class.getClassLoader().getResourceAsStream(template)) {
            if (in == null) {
                throw new TemplateException("Le modèle " + template + " est introuvable");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new TemplateException("Le modèle " + template + " ne se lit pas", e);
        }
    }
}
