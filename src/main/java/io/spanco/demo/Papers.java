package io.spanco.demo;

import io.spanco.attachment.UploadedFile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** The files that people of the story hang on deals, drawn when they are needed. */
final class Papers {

    private record Paper(String name, byte[] bytes) implements UploadedFile {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static final int MARGIN = 64;
    private static final int TITLE_SIZE = 18;
    private static final int TEXT_SIZE = 11;
    private static final int LINE_HEIGHT = 19;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;

    private Papers() {}

    /** A page of text, a line each. */
    static UploadedFile letter(String name, String title, List<String> lines) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(content, title, lines);
            }
            document.save(bytes);
            return new Paper(name, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDPageContentStream content, String title, List<String> lines) throws IOException {
        PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
        PDFont plain = new PDType1Font(FontName.HELVETICA);
        content.beginText();
        content.setLeading(LINE_HEIGHT);
        content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN - TITLE_SIZE);
        content.setFont(bold, TITLE_SIZE);
        content.showText(title);
        content.setFont(plain, TEXT_SIZE);
        for (String line : lines) {
            content.newLine();
            content.showText(line);
        }
        content.endText();
    }

    /** A sketch of a conveyor with jars on it, one of them without its label. */
    static UploadedFile sketch(String name) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xF4F1EC));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x4A4550));
        pen.fillRect(0, 300, WIDTH, 24);
        for (int jar = 0; jar < 5; jar++) {
            draw(pen, 40 + jar * 120, jar != 3);
        }
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return new Paper(name, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(Graphics2D pen, int left, boolean labelled) {
        pen.setColor(new Color(0xC9DBD3));
        pen.fillRoundRect(left, 160, 80, 140, 24, 24);
        pen.setColor(new Color(0x8C58AC));
        pen.fillRect(left + 8, 146, 64, 18);
        if (labelled) {
            pen.fillRect(left, 200, 80, 60);
        } else {
            pen.setColor(new Color(0xB3401A));
            pen.setStroke(new BasicStroke(4));
            pen.drawRect(left, 200, 80, 60);
        }
    }
}
