package io.spanco.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.rendering.DocumentRenderer;
import io.spanco.platform.rendering.DraftStamp;
import io.spanco.platform.rendering.PdfMetadata;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The Word templates that documents are made of: their files, and what they look like with sample values. */
@Component
public class DocumentTemplates {

    /** In the order in which a deal needs them. */
    public static final List<String> NAMES = List.of(
            "quote",
            "quote-catalogue",
            "order-confirmation",
            "delivery-note",
            "invoice",
            "credit-note",
            "purchase-order",
            "reminder",
            "formal-notice");

    private static final String SAMPLE = "docx/sample.json";

    private final DocumentRenderer renderer;
    private final ObjectMapper json;
    private final Clock clock;

    DocumentTemplates(DocumentRenderer renderer, ObjectMapper json, Clock clock) {
        this.renderer = renderer;
        this.json = json;
        this.clock = clock;
    }

    /** The Word file. @throws NotFound when no template has that name */
    public byte[] docx(String name) {
        try (InputStream file = new ClassPathResource(path(name)).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF of sample values, stamped as such. @throws NotFound when no template has that name */
    public byte[] preview(String name) {
        PdfMetadata metadata = new PdfMetadata("Modèle " + name, "spanco", "fr-FR", clock.instant(), name);
        return DraftStamp.on(renderer.render(path(name), sample(), metadata).pdf(), "Exemple");
    }

    private Map<String, Object> sample() {
        try (InputStream values = new ClassPathResource(SAMPLE).getInputStream()) {
            return json.readValue(values, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String name) {
        if (!NAMES.contains(name)) {
            throw new NotFound("Le modèle « {0} » n’existe pas.", name);
        }
        return "docx/" + name + ".docx";
    }
}
