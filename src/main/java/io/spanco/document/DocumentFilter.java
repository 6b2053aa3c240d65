package io.spanco.document;

import java.util.List;

/**
 * Which documents a list shows; null for no restriction.
 *
 * @param q words, all of which must occur in number, company or customer's reference, whatever their case and accents
 * @param deal number of a deal that the document, or one of its lines, hangs on
 * @param company id
 * @param status a code of the type's, {@link #AWAITING_APPROVAL} or {@link #DRAFT_AT_WORK}
 */
public record DocumentFilter(String q, String deal, Long company, String status) {

    /** Drafts whose sending waits for somebody's approval. */
    public static final String AWAITING_APPROVAL = "AWAITING_APPROVAL";

    /** Drafts that wait for nobody's approval. */
    public static final String DRAFT_AT_WORK = "DRAFT_AT_WORK";

    /** Keys of the tasks for which their sending waits. */
    public static final List<String> APPROVALS = List.of("approveQuote", "approvePurchase");

    public static final DocumentFilter NONE = new DocumentFilter(null, null, null, null);

    /** As the pages mean it: to them, a draft that waits for an approval is no draft any more. */
    public DocumentFilter onPages() {
        return new DocumentFilter(q, deal, company, onPages(status));
    }

    static String onPages(String status) {
        return "DRAFT".equals(status) ? DRAFT_AT_WORK : status;
    }

    public boolean isEmpty() {
        return (q == null || q.isBlank()) && deal == null && company == null && status == null;
    }
}
