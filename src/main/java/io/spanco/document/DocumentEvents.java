package io.spanco.document;

/** What other rooms learn of documents, within the transaction in which it happens. */
public final class DocumentEvents {

    private DocumentEvents() {}

    /**
     * A draft is about to be deleted: what hangs on it moves elsewhere or goes.
     *
     * @param dealNumber its deal, or the first of several
     */
    public record DraftDropped(long documentId, String dealNumber) {}
}
