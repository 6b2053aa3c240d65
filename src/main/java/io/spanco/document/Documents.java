package io.spanco.document;

import io.spanco.platform.error.NotFound;
import org.springframework.stereotype.Component;

/** Finds any document by the reference that people use. */
@Component
public class Documents {

    private static final String DRAFT = "draft-";

    private final DocumentRepository repository;

    Documents(DocumentRepository repository) {
        this.repository = repository;
    }

    /**
     * @param reference a number such as {@code DE-2026-00042-R1}, or {@code draft-<id>}
     * @throws NotFound when there is none
     */
    public CommercialDocument existing(String reference) {
        return (reference.startsWith(DRAFT) ? repository.findById(idOf(reference)) : repository.findByNumber(reference))
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
        return new NotFound("Le document « " + reference + " » n’existe pas.");
    }
}
