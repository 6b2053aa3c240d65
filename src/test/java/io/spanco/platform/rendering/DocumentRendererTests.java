package io.spanco.platform.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.platform.rendering.template.TemplateMerger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DocumentRendererTests {

    @SuppressWarnings("unused")
    private static final List<String> NAMES = SampleDocuments.NAMES;

    private static final PdfRenderer PDF = new PdfRenderer();
    private final DocumentRenderer renderer = new DocumentRenderer(new TemplateMerger(), PDF, new RenderingThreads());

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyTemplateBecomesAWordDocumentAndPagesThatCountThemselves(String name) throws Exception {
        RenderedDocument rendered = render(name, 60);

        WordprocessingMLPackage reread = WordprocessingMLPackage.load(new ByteArrayInputStream(rendered.docx()));
        assertThat(reread.getTitle()).isEqualTo("Essai " + name);
        try (PDDocument pages = Loader.loadPDF(rendered.pdf())) {
            int count = pages.getNumberOfPages();
            assertThat(new PDFTextStripper().getText(pages))
                    .contains("Conserverie de l’Odet & Fils", "Page 1 sur " + count, "Page " + count + " sur " + count)
                    .doesNotContain("{{");
        }
    }

    @Test
    void aDocumentOfOneLineFitsOnePage() throws IOException {
        for (String name : NAMES) {
            try (PDDocument pages = Loader.loadPDF(render(name, 1).pdf())) {
                assertThat(pages.getNumberOfPages()).as(name).isOne();
            }
        }
    }

    @Test
    void theSameValuesGiveTheSameBytes() {
        RenderedDocument once = render("invoice", 10);
        RenderedDocument again = render("invoice", 10);

        assertThat(again.docx()).isEqualTo(once.docx());
        assertThat(again.pdf()).isEqualTo(once.pdf());
    }

    /** More often than there are threads, so that each has its template filled anew after another document. */
    @Test
    void nothingOfOneDocumentIsLeftInTheNext() {
        RenderedDocument first = render("invoice", 3);
        for (int i = 0; i < Runtime.getRuntime().availableProcessors() * 2; i++) {
            assertThat(render("invoice", 60).pdf()).isNotEqualTo(first.pdf());
            RenderedDocument again = render("invoice", 3);
            assertThat(again.docx()).isEqualTo(first.docx());
            assertThat(again.pdf()).isEqualTo(first.pdf());
        }
    }

    private RenderedDocument render(String name, int lines) {
        return renderer.render(
                "docx/" + name + ".docx",
                SampleDocuments.full(name, lines),
                new PdfMetadata("Essai " + name, "Morvan Étiquetage", "fr-FR", Instant.EPOCH, name));
    }
}
