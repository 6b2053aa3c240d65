package io.spanco.platform.rendering;

import java.time.Instant;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Renders a small document in the background when the application has started, so that the first real one is fast. */
@Component
class RenderingWarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(RenderingWarmUp.class);

    private final PdfRenderer renderer;

    RenderingWarmUp(PdfRenderer renderer) {
        this.renderer = renderer;
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
            WordprocessingMLPackage document = WordprocessingMLPackage.createPackage();
            document.getMainDocumentPart().addParagraphOfText("Échauffement");
            renderer.render(document, new PdfMetadata("Échauffement", "SPANCO", "fr", Instant.EPOCH, "warm-up"));
        } catch (Docx4JException | RuntimeException e) {
            LOG.warn("Rendering could not be warmed up", e);
        }
    }
}
