package io.spanco.platform.rendering.layout;

import java.util.List;

/** A piece of content that goes onto a page in one: a line of a paragraph, or some rows of a table. */
interface Fragment {

    double height();

    default double spaceBefore() {
        return 0;
    }

    default double spaceAfter() {
        return 0;
    }

    /** Id of the style whose neighbours of equal style give up the space between; null for none. */
    default String contextualStyle() {
        return null;
    }

    /** Id of the paragraph's style; null outside paragraphs. */
    default String style() {
        return null;
    }

    /** Whether no page may end after it. */
    default boolean keptWithNext() {
        return false;
    }

    default boolean onNewPage() {
        return false;
    }

    /** Rows that are drawn again above it when it begins a page. */
    default List<Fragment> repeatedHead() {
        return List.of();
    }

    /**
     * Divides it so that the first part is at most as high as given.
     *
     * @param force whether something must be placed, whatever should stay together
     * @return null when it cannot be divided there
     */
    default Halves divide(double available, boolean force) {
        return null;
    }

    void draw(PageDrawing page, double x, double y);

    record Halves(Fragment first, Fragment rest) {}
}
