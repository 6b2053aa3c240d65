package io.spanco.platform.rendering.pdf;

import io.spanco.platform.rendering.layout.PageDrawing;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Writes pages as a PDF/A-3b file. One writer serves one thread. */
public final class PdfWriter {
    private static final String PRODUCER = "SPANCO";
    private static final float PDF_VERSION = 1.7f;
    private static final Deflated SRGB =
            Deflated.of(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());

    private final FontFiles fonts = new FontFiles();

    /** The file's bytes; the same pages under the same identity give the same bytes. */
    public byte[] write(List<PageDrawing> pages, Identity identity) {
        try (PDDocument file = new PDDocument()) {
            file.setVersion(PDF_VERSION);
            Resources resources = new Resources(file, fonts);
            for (PageDrawing page : pages) {
                file.addPage(page(page, resources));
            }
            resources.embedFonts();
            describe(file, identity);
            addColors(file);
            ByteArrayOutputStream out = new ByteArrayOutputStream(65536);
            file.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDPage page(PageDrawing drawing, Resources resources) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) drawing.width(), (float) drawing.height()));
        page.setResources(resources.shared());
        COSStream content = Deflated.of(new ContentWriter(drawing, resources).write()).stream();
        page.getCOSObject().setItem(COSName.CONTENTS, content);
        return page;
    }

    private static void describe(PDDocument file, Identity identity) throws IOException {
        GregorianCalendar created = GregorianCalendar.from(
                identity.created().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
        PDDocumentInformation information = file.getDocumentInformation();
        information.setTitle(identity.title());
        information.setAuthor(identity.author());
        information.setProducer(PRODUCER);
        information.setCreationDate(created);
        information.setModificationDate(created);
        file.getDocumentCatalog().setLanguage(identity.language());
        PDMetadata metadata = new PDMetadata(file);
        metadata.importXMPMetadata(Xmp.packet(identity, PRODUCER));
        file.getDocumentCatalog().setMetadata(metadata);
        UUID id = UUID.nameUUIDFromBytes(identity.documentId().getBytes(StandardCharsets.UTF_8));
        file.setDocumentId(id.getMostSignificantBits());
    }

    private static void addColors(PDDocument file) throws IOException {
        COSStream profile = SRGB.stream();
        profile.setItem(COSName.N, COSInteger.THREE);
        COSDictionary intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setItem(COSName.S, COSName.GTS_PDFA1);
        intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, "sRGB IEC61966-2.1");
        intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        COSArray intents = new COSArray();
        intents.add(intent);
        file.getDocumentCatalog().getCOSObject().setItem(COSName.OUTPUT_INTENTS, intents);
    }
}
