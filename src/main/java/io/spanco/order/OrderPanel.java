package io.spanco.order;

/**
 * What another room shows on the page of an order: a fragment that htmx fetches once the page stands. A bean of that room
 * declares it.
 *
 * @param position order on the page, in steps of ten
 * @param path address of the fragment, such as {@code /orders/{reference}/operations}; it answers a whole section
 */
public record OrderPanel(int position, String path) {

    public String pathFor(String reference) {
        return path.replace("{reference}", reference);
    }
}
