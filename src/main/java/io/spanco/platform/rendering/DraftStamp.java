package io.spanco.platform.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Writes a pale word across every page of a PDF, so that nobody takes it for the document itself. */
public final class DraftStamp {

    private static final float SIZE = 110;
    private static final float GREY = 0.88f;
    private static final double SLOPE = Math.toRadians(52);

    private DraftStamp() {}

    /** @param word of Latin letters */
    public static byte[] on(byte[] pdf, String word) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                stamp(document, page, word);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Under what is printed: the page stays readable. */
    private static void stamp(PDDocument document, PDPage page, String word) throws IOException {
        PDType1Font font = new PDType1Font(FontName.HELVETICA_BOLD);
        double length = font.getStringWidth(word) / 1000 * SIZE;
        double x = page.getMediaBox().getWidth() / 2 - length / 2 * Math.cos(SLOPE);
        double y = page.getMediaBox().getHeight() / 2 - length / 2 * Math.sin(SLOPE);
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
            content.beginText();
            content.setNonStrokingColor(GREY);
            content.setFont(font, SIZE);
            content.setTextMatrix(Matrix.getRotateInstance(SLOPE, (float) x, (float) y));
            content.showText(word);
            content.endText();
        }
    }
}
