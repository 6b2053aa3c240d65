package io.spanco.platform.rendering;

import jakarta.xml.bind.JAXBException;
import java.time.Instant;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.wml.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Renders a small document in the background when the application has started, so that the first real one is fast. */
@Component
class RenderingWarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(RenderingWarmUp.class);
    private static final String SAMPLE = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>
            <w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr><w:t>Bonjour</w:t></w:r>
            <w:r><w:rPr><w:rFonts w:ascii="Arial"/><w:b/></w:rPr><w:t>à tous</w:t></w:r>
            </w:p></w:body></w:document>
            """;

    private final PdfRenderer renderer;
    private final RenderingThreads threads;

    RenderingWarmUp(PdfRenderer renderer, RenderingThreads threads) {
        this.renderer = renderer;
        this.threads = threads;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread thread = new Thread(this::warmUp, "rendering-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** A failure is logged and nothing else: documents will tell it again to those who ask for them. */
    void warmUp() {
        try {
            WordprocessingMLPackage document = new WordprocessingMLPackage();
            MainDocumentPart main = new MainDocumentPart();
            main.setJaxbElement((Document) XmlUtils.unmarshalString(SAMPLE));
            document.addTargetPart(main);
            PdfMetadata metadata = new PdfMetadata("Bonjour", "SPANCO", "fr", Instant.EPOCH, "warm-up");
            threads.call(() -> renderer.render(document, metadata));
        } catch (Docx4JException | JAXBException | RuntimeException e) {
            LOG.warn("Rendering could not be warmed up", e);
        }
    }
}
