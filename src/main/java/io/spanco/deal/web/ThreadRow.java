package io.spanco.deal.web;

import io.spanco.deal.DealThread.Leaf;
import io.spanco.document.DocumentFilter;
import io.spanco.document.DocumentPaths;
import io.spanco.document.DocumentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A row of a deal's thread: a document, the lane in which it hangs, and the pieces of line that cross its row. */
final class ThreadRow {

    /** What a piece of line looks like; the names are classes of {@code signs.css}. */
    record Piece(int lane, String shape, String look, boolean dashed) {}

    private static final Set<String> ASIDE = Set.of("NOT_RETAINED", "REFUSED", "EXPIRED", "CANCELLED");
    private static final Set<String> CLOSED = Set.of("CANCELLED", "REFUSED");

    private static final Set<String> OWED = Set.of("ISSUED", "DISPUTED");

    private final Leaf leaf;
    private final int lane;
    private final String approver;
    private final List<Piece> pieces = new ArrayList<>();

    /** @param approver who has to approve before it is sent, null when nobody has */
    ThreadRow(Leaf leaf, int lane, String approver) {
        this.leaf = leaf;
        this.lane = lane;
        this.approver = approver;
    }

    void draw(int inLane, String shape, Leaf towards) {
        pieces.add(new Piece(inLane, shape, look(towards), isDashed(towards)));
    }

    static String look(Leaf leaf) {
        if (leaf.type() != DocumentType.QUOTE) {
            return "document";
        }
        return "REFUSED".equals(leaf.status()) ? "REFUSED" : leaf.kind();
    }

    /** Nothing firm yet. */
    static boolean isDashed(Leaf leaf) {
        return !leaf.issued();
    }

    public Leaf leaf() {
        return leaf;
    }

    public String approver() {
        return approver;
    }

    /** Its status, or that its sending waits for an approval. */
    public String state() {
        return approver == null ? leaf.status() : DocumentFilter.AWAITING_APPROVAL;
    }

    public int lane() {
        return lane;
    }

    public List<Piece> pieces() {
        return pieces;
    }

    public String look() {
        return look(leaf);
    }

    public boolean isDashed() {
        return isDashed(leaf);
    }

    public boolean isQuote() {
        return leaf.type() == DocumentType.QUOTE;
    }

    /** The quote that the customer took. */
    public boolean isKept() {
        return "ACCEPTED".equals(leaf.status());
    }

    /** An invoice that is issued and not settled. */
    public boolean awaitsPayment() {
        return leaf.type() == DocumentType.INVOICE && leaf.issued() && OWED.contains(leaf.status());
    }

    /** A quote that came to nothing. */
    public boolean isAside() {
        return isQuote() && ASIDE.contains(leaf.status());
    }

    public boolean isStruck() {
        return CLOSED.contains(leaf.status());
    }

    /** Whether a revision may start from it. */
    public boolean isRevisable() {
        return isQuote() && leaf.issued();
    }

    public String path() {
        return DocumentPaths.of(leaf.type(), leaf.reference());
    }

    public String dot() {
        if (isKept()) {
            return "is-accepted";
        }
        return "SENT".equals(leaf.status()) ? "is-full" : "";
    }

    public String icon() {
        return switch (leaf.type()) {
            case QUOTE -> "file-text";
            case ORDER -> "clipboard-list";
            case DELIVERY_NOTE -> "truck-delivery";
            case INVOICE -> "file-invoice";
            case CREDIT_NOTE -> "receipt-refund";
            case PURCHASE_ORDER -> "shopping-cart";
            case GOODS_RECEIPT -> "package-import";
            case SUPPLIER_INVOICE -> "receipt";
            case REMINDER -> "bell";
        };
    }

    /** Money that leaves us is shown negative. */
    public boolean isExpense() {
        return switch (leaf.type()) {
            case PURCHASE_ORDER, SUPPLIER_INVOICE, CREDIT_NOTE -> true;
            default -> false;
        };
    }

    /** Its number, or nothing for a draft that has none. */
    public boolean isNumbered() {
        return !DocumentPaths.isUnnumbered(leaf.reference());
    }

    /** "R2" of a revision, for narrow pages. */
    public String shortReference() {
        int revision = isQuote() ? leaf.reference().lastIndexOf("-R") : -1;
        return revision < 0 ? leaf.reference() : leaf.reference().substring(revision + 1);
    }
}
