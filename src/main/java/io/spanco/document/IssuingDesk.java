package io.spanco.document;

import io.spanco.party.Companies;
import io.spanco.party.Sellers;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.rendering.DocumentRenderer;
import io.spanco.platform.rendering.DraftStamp;
import io.spanco.platform.rendering.PdfMetadata;
import io.spanco.platform.rendering.RenderedDocument;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues a document: freezes the parties, merges its template, renders it and stores both files, all in the caller's
 * transaction. A failure undoes the issue and names the element of the template that is to blame.
 */
@Component
public class IssuingDesk {

    private final EntityManager entities;
    private final Sellers sellers;
    private final Companies companies;
    private final DocumentRenderer renderer;
    private final DocumentFiles files;
    private final Clock clock;

    IssuingDesk(
            EntityManager entities,
            Sellers sellers,
            Companies companies,
            DocumentRenderer renderer,
            DocumentFiles files,
            Clock clock) {
        this.entities = entities;
        this.sellers = sellers;
        this.companies = companies;
        this.renderer = renderer;
        this.files = files;
        this.clock = clock;
    }

    /**
     * @param document has its number and its lines
     * @param template in the class path, such as {@code docx/quote.docx}
     * @param values of the template, read once the parties are frozen
     * @throws Conflict when our own company is not complete yet, or the template cannot be printed: the sentence names
     *     its element
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T extends CommercialDocument> void issue(
            T document, String template, Function<T, Map<String, Object>> values) {
        record(document);
        files.store(document, renderer.render(template, values.apply(document), metadata(document)));
    }

    /**
     * The PDF that issuing would store now, stamped as a draft. Nothing is kept: the transaction is read-only, and what it
     * changes in the document is dropped with it.
     *
     * @throws Conflict as {@link #issue}
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public <T extends CommercialDocument> byte[] preview(
            Supplier<T> draft, String template, Function<T, Map<String, Object>> values) {
        T document = draft.get();
        freeze(document);
        RenderedDocument rendered = renderer.render(template, values.apply(document), metadata(document));
        entities.detach(document);
        return DraftStamp.on(rendered.pdf(), "Brouillon");
    }

    /** Freezes a document that has no file of ours: a receipt, or what somebody else issued. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(CommercialDocument document) {
        entities.flush();
        freeze(document);
        entities.flush();
    }

    private void freeze(CommercialDocument document) {
        document.issue(
                clock.instant(),
                LocalDate.now(clock),
                sellers.required().snapshot(),
                companies.existing(document.companyId()).snapshot());
    }

    private static PdfMetadata metadata(CommercialDocument document) {
        return new PdfMetadata(
                document.type().label() + " " + document.reference(),
                document.seller().name(),
                "fr-FR",
                document.issuedAt(),
                document.reference());
    }
}
