package io.spanco.platform.rendering;

import io.spanco.platform.rendering.layout.DocumentLayout;
import io.spanco.platform.rendering.layout.PageDrawing;
import io.spanco.platform.rendering.layout.Warnings;
import io.spanco.platform.rendering.pdf.Identity;
import io.spanco.platform.rendering.pdf.PdfWriter;
import io.spanco.platform.rendering.reader.DocumentReader;
import io.spanco.platform.rendering.reader.UnsupportedElement;
import java.util.List;
import java.util.stream.Collectors;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Renders documents as PDF/A-3b. Thread safe: each thread that renders opens fonts of its own. */
@Component
public class PdfRenderer {
    private static final Logger LOG = LoggerFactory.getLogger(PdfRenderer.class);

    private final ThreadLocal<PdfWriter> writers = ThreadLocal.withInitial(PdfWriter::new);

    /**
     * Renders a document and leaves it as it is.
     *
     * @return the bytes of a PDF/A-3b file, the same for the same document and metadata
     * @throws UnsupportedElement when the document holds something that is not drawn
     */
    public byte[] render(WordprocessingMLPackage document, PdfMetadata metadata) {
        Warnings warnings = new Warnings();
        List<PageDrawing> pages = DocumentLayout.pages(DocumentReader.read(document), warnings);
        if (!warnings.missingCharacters().isEmpty()) {
            String missing = warnings.missingCharacters().stream()
                    .map(code -> String.format("U+%04X", code))
                    .collect(Collectors.joining(", "));
            LOG.warn("“{}”: no font has {}, drawn as question marks", metadata.title(), missing);
        }
        Identity identity = new Identity(
                metadata.title(), metadata.author(), metadata.language(), metadata.created(), metadata.documentId());
        return writers.get().write(pages, identity);
    }
}
