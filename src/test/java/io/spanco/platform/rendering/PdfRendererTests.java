package io.spanco.platform.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.spanco.platform.rendering.PrintedText.Word;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.docx4j.XmlUtils;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.BinaryPartAbstractImage;
import org.docx4j.wml.Drawing;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PdfRendererTests {
    /** How far a word may stand from where LibreOffice puts it, in points. */
    private static final double TOLERANCE = 1.5;

    private static final PdfRenderer RENDERER = new PdfRenderer();

    private static byte[] rendered(String sample) throws Exception {
        return RENDERER.render(Samples.document(sample), Samples.METADATA);
    }

    @ParameterizedTest
    @CsvSource({"quote10,quote10", "quote10rt,quote10", "quote200,quote200"})
    void samplesHaveTheLinesAndPagesOfTheirReference(String sample, String reference) throws Exception {
        PrintedText ours = PrintedText.of(rendered(sample));
        PrintedText theirs = PrintedText.of(Samples.file(reference + ".pdf"));
        assertThat(ours.pages()).hasSameSizeAs(theirs.pages());
        for (int page = 0; page < theirs.pages().size(); page++) {
            assertThat(ours.lines(page)).as("page %d", page + 1).isEqualTo(theirs.lines(page));
        }
    }

    /** Not compared: the two decimal amounts (LibreOffice aligns at the point), and leaders and signs drawn otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"quote10", "quote200", "stress"})
    void wordsStandWhereTheReferenceHasThem(String sample) throws Exception {
        List<List<Word>> ours = PrintedText.of(rendered(sample)).pages();
        List<List<Word>> theirs = PrintedText.of(Samples.file(sample + ".pdf")).pages();
        assertThat(ours).hasSameSizeAs(theirs);
        List<String> astray = new ArrayList<>();
        for (int page = 0; page < theirs.size(); page++) {
            for (Word word : theirs.get(page)) {
                boolean excepted = word.text().matches("12,5|1234,567|.*\\.\\.\\..*|234,56|€|😀.*|中|,|espace|fine|!|2");
                if (!excepted && !standsNear(word, ours.get(page))) {
                    astray.add("page " + (page + 1) + ": " + word);
                }
            }
        }
        assertThat(astray).isEmpty();
    }

    private static boolean standsNear(Word word, List<Word> words) {
        return words.stream()
                .anyMatch(other -> other.text().equals(word.text())
                        && Math.abs(other.x() - word.x()) < TOLERANCE
                        && Math.abs(other.y() - word.y()) < TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quote10", "quote10rt", "quote200", "stress"})
    void veraPdfFindsNoFaultWithPdfA3b(String sample) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(rendered(sample)), PDFAFlavour.PDFA_3_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void theSameDocumentUnderTheSameMetadataGivesTheSameBytes() throws Exception {
        assertThat(rendered("stress")).isEqualTo(rendered("stress"));
    }

    @Test
    void theFileTellsItsMetadata() throws Exception {
        try (PDDocument file = Loader.loadPDF(rendered("quote10"))) {
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo(Samples.METADATA.title());
            assertThat(file.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Samples.METADATA.created());
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            String xmp = new String(file.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains("Devis &amp; annexes &lt;1&gt;", "<pdfaid:part>3</pdfaid:part>");
        }
    }

    @Test
    void renderingLeavesTheDocumentAsItWas() throws Exception {
        WordprocessingMLPackage document = Samples.document("stress");
        String before = XmlUtils.marshaltoString(document.getMainDocumentPart().getContents());
        RENDERER.render(document, Samples.METADATA);
        assertThat(XmlUtils.marshaltoString(document.getMainDocumentPart().getContents()))
                .isEqualTo(before);
    }

    @Test
    void fourThreadsAtOnceGiveTheSameBytes() throws Exception {
        byte[] alone = rendered("quote10");
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> results = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                results.add(clients.submit(() -> rendered("quote10")));
            }
            for (Future<byte[]> result : results) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY})
    void jpegPicturesStandInTheLine(int colors) throws Exception {
        BufferedImage image = new BufferedImage(40, 20, colors);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        WordprocessingMLPackage document = Documents.of("<w:p><w:r><w:t>Logo</w:t></w:r></w:p>");
        var part = BinaryPartAbstractImage.createImagePart(document, jpeg.toByteArray());
        R run = Context.getWmlObjectFactory().createR();
        Drawing drawing = Context.getWmlObjectFactory().createDrawing();
        drawing.getAnchorOrInline().add(part.createImageInline("logo", "logo", 1, 2, false));
        run.getContent().add(drawing);
        ((P) document.getMainDocumentPart().getContent().get(0)).getContent().add(run);
        byte[] pdf = RENDERER.render(document, Samples.METADATA);
        try (PDDocument file = Loader.loadPDF(pdf)) {
            var resources = file.getPage(0).getResources();
            var name = resources.getXObjectNames().iterator().next();
            assertThat(((PDImageXObject) resources.getXObject(name)).getImage().getWidth())
                    .isEqualTo(40);
        }
    }

    @Test
    void theWarmUpRendersAndNeverFails() {
        PdfRenderer counted = mock();
        new RenderingWarmUp(counted, new RenderingThreads()).warmUp();
        verify(counted).render(any(), any());
        new RenderingWarmUp(RENDERER, new RenderingThreads()).warmUp();
        when(counted.render(any(), any())).thenThrow(new IllegalStateException("expected by this test"));
        new RenderingWarmUp(counted, new RenderingThreads()).warmUp();
    }
}
