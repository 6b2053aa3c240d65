package io.spanco.document;

import io.spanco.platform.error.NotFound;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds any document by the reference that people use. */
@Component
@Transactional(readOnly = true)
public class Documents {

    /** A document that another was derived from. */
    public record Parent(DocumentType type, String number, long id) {

        public String reference() {
            return number == null ? draftReference(id) : number;
        }
    }

    static final String DRAFT = "draft-";

    private final DocumentRepository repository;
    private final EntityManager entities;

    Documents(DocumentRepository repository, EntityManager entities) {
        this.repository = repository;
        this.entities = entities;
    }

    /**
     * @param reference a number such as {@code DE-2026-00042-R1}, or {@code draft-<id>}
     * @throws NotFound when there is none
     */
    public CommercialDocument existing(String reference) {
        return (DocumentPaths.isUnnumbered(reference)
                        ? repository.findById(idOf(reference))
                        : numbered(reference, CommercialDocument.class))
                .orElseThrow(() -> unknown(reference));
    }

    public CommercialDocument existing(long id) {
        return repository.findById(id).orElseThrow(() -> unknown("no " + id));
    }

    /** The same, of one type. */
    public <T extends CommercialDocument> T existing(String reference, Class<T> type) {
        CommercialDocument found = existing(reference);
        if (!type.isInstance(found)) {
            throw unknown(reference);
        }
        return type.cast(found);
    }

    /** The document of that type and number; one that this transaction has read already is not read again. */
    public <T extends CommercialDocument> Optional<T> numbered(String number, Class<T> type) {
        return entities.unwrap(Session.class)
                .bySimpleNaturalId(CommercialDocument.class)
                .loadOptional(number)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /**
     * The deal that the document hangs on, without loading it: so that the deal can be locked first.
     *
     * @throws NotFound when there is no such document, or it hangs on no single deal
     */
    public String dealNumberOf(String reference) {
        return (DocumentPaths.isUnnumbered(reference)
                        ? repository.findDealNumberById(idOf(reference))
                        : repository.findDealNumberByNumber(reference))
                .orElseThrow(() -> unknown(reference));
    }

    /** The newest document of the type that was derived from this one. */
    public Optional<CommercialDocument> newestChild(CommercialDocument parent, DocumentType type) {
        return repository.findChildren(parent.id(), type).stream().findFirst();
    }

    /** The documents that this one was derived from, in one query and without loading them. */
    public List<Parent> parents(CommercialDocument child) {
        return child.parentIds().isEmpty() ? List.of() : repository.findParents(child.parentIds());
    }

    /** The references of the documents that this one was derived from. */
    public List<String> parentReferences(CommercialDocument child) {
        return parents(child).stream().map(Parent::reference).toList();
    }

    /** The state of a document as it is answered to a program. */
    public DocumentAnswer answer(CommercialDocument document) {
        return new DocumentAnswer(
                document.type().name(),
                document.reference(),
                document.dealNumber(),
                document.statusCode(),
                document.kindCode(),
                document.version(),
                parentReferences(document),
                document.totalNet(),
                document.totalVat(),
                document.totalGross());
    }

    /** What a document without a number answers to. */
    public static String draftReference(long id) {
        return DRAFT + id;
    }

    private static long idOf(String reference) {
        String digits = reference.substring(DRAFT.length());
        if (!digits.matches("\\d{1,18}")) {
            throw unknown(reference);
        }
        return Long.parseLong(digits);
    }

    private static NotFound unknown(String reference) {
        return new NotFound("Le document « {0} » n’existe pas.", reference);
    }
}
