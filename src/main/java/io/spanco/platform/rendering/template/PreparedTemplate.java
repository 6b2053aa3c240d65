package io.spanco.platform.rendering.template;

import io.spanco.platform.text.Sentence;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.wml.ContentAccessor;

/**
 * A template with its marks read, which can be filled any number of times, one after the other: each filling replaces what
 * the one before has written into the document. Not thread safe.
 */
final class PreparedTemplate {

    private record TextPart(ContentAccessor part, List<Node> nodes) {

        void fill(Scope scope) {
            List<Object> filled = new ArrayList<>();
            BlockTemplate.write(nodes, filled, scope);
            part.getContent().clear();
            part.getContent().addAll(filled);
        }
    }

    private final String name;
    private final WordprocessingMLPackage document;
    private final List<TextPart> parts = new ArrayList<>();

    /**
     * @param name how messages call it
     * @throws TemplateException if the bytes are no Word document, or a mark is wrong
     */
    PreparedTemplate(String name, byte[] docx) {
        this.name = name;
        try {
            document = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
            prepare(document.getMainDocumentPart());
            for (Part part : document.getParts().getParts().values()) {
                if (part instanceof HeaderPart || part instanceof FooterPart) {
                    prepare((ContentAccessor) part);
                }
            }
        } catch (Docx4JException e) {
            throw new TemplateException(Sentence.of("Le modèle {0} n’est pas un document Word lisible", name), e);
        } catch (TemplateException e) {
            throw inTemplate(e);
        }
    }

    /** @throws TemplateException if a value is missing: it names both */
    WordprocessingMLPackage fill(Map<String, Object> values) {
        try {
            Scope scope = Scope.of(values);
            parts.forEach(part -> part.fill(scope));
            return document;
        } catch (TemplateException e) {
            throw inTemplate(e);
        }
    }

    private void prepare(ContentAccessor part) {
        parts.add(new TextPart(part, BlockTemplate.read(part.getContent()).whole()));
    }

    private TemplateException inTemplate(TemplateException e) {
        return new TemplateException(Sentence.of("Modèle {0} : {1}", name, e.sentence()), e);
    }
}
