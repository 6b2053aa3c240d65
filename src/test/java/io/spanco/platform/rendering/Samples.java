package io.spanco.platform.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** The sample documents, and the PDFs that LibreOffice made of them. */
final class Samples {
    static final PdfMetadata METADATA = new PdfMetadata(
            "Devis & annexes <1>", "Charpentes Léonard", "fr-FR", Instant.parse("2026-11-24T10:15:30Z"), "quote-1");

    private Samples() {}

    static byte[] file(String name) throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream("/rendering/" + name)) {
            return in.readAllBytes();
        }
    }

    static WordprocessingMLPackage document(String name) throws IOException, Docx4JException {
        return WordprocessingMLPackage.load(new ByteArrayInputStream(file(name + ".docx")));
    }
}
