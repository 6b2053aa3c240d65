package io.spanco.platform.rendering;

import io.spanco.platform.error.Conflict;
import io.spanco.platform.rendering.reader.UnsupportedElement;
import io.spanco.platform.rendering.template.TemplateException;
import io.spanco.platform.rendering.template.TemplateMerger;
import io.spanco.platform.text.Sentence;
import java.util.Map;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.springframework.stereotype.Component;

/** Makes a document from a template and values. */
@Component
public class DocumentRenderer {

    private final TemplateMerger merger;
    private final PdfRenderer pdfRenderer;
    private final RenderingThreads threads;

    DocumentRenderer(TemplateMerger merger, PdfRenderer pdfRenderer, RenderingThreads threads) {
        this.merger = merger;
        this.pdfRenderer = pdfRenderer;
        this.threads = threads;
    }

    /**
     * Merges a template and renders it. The same template, values and metadata give the same bytes.
     *
     * @param template where it lies on the class path, for instance {@code docx/quote.docx}
     * @param values what {@code docs/templates.md} lists for this template, already written in French
     * @throws Conflict if a value is missing, or the template holds something that cannot be drawn: the sentence says what to
     *     mend
     */
    public RenderedDocument render(String template, Map<String, Object> values, PdfMetadata metadata) {
        return threads.call(() -> renderHere(template, values, metadata));
    }

    private RenderedDocument renderHere(String template, Map<String, Object> values, PdfMetadata metadata) {
        try {
            WordprocessingMLPackage document = merger.merge(template, values);
            byte[] pdf = pdfRenderer.render(document, metadata);
            return new RenderedDocument(DocxWriter.write(document, metadata.title()), pdf);
        } catch (UnsupportedElement unknown) {
            throw unprintable(template, whereItStands(unknown), unknown);
        } catch (TemplateException wrong) {
            throw unprintable(template, wrong.sentence(), wrong);
        }
    }

    private static Conflict unprintable(String template, Sentence why, RuntimeException cause) {
        Conflict conflict = new Conflict("Le modèle « {0} » ne s’imprime pas. À corriger : {1}", template, why);
        conflict.initCause(cause);
        return conflict;
    }

    private static Sentence whereItStands(UnsupportedElement unknown) {
        return unknown.paragraph().isEmpty()
                ? Sentence.of("{0}.", unknown.element())
                : Sentence.of("{0}, au paragraphe « {1} ».", unknown.element(), unknown.paragraph());
    }
}
