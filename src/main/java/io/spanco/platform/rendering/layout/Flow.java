package io.spanco.platform.rendering.layout;

import java.util.ArrayList;
import java.util.List;

/** Fragments one below the other: the text of a page, of a cell, of a header. */
final class Flow {
    private static final double TOLERANCE = 0.01;
    private static final Flow EMPTY = new Flow(List.of(), false, 0);

    private final List<Fragment> fragments;
    private final boolean continued;
    private final int repeated;

    /** The part that fits, and what remains. */
    record Cut(Flow first, Flow rest) {}

    Flow(List<Fragment> fragments) {
        this(fragments, false, 0);
    }

    /**
     * @param continued whether it begins after an automatic break, where space before is dropped
     * @param repeated how many fragments at its start repeat a table's head
     */
    private Flow(List<Fragment> fragments, boolean continued, int repeated) {
        this.fragments = fragments;
        this.continued = continued;
        this.repeated = repeated;
    }

    boolean isEmpty() {
        return fragments.isEmpty();
    }

    Fragment first() {
        return fragments.get(0);
    }

    /** Height with the space after the last fragment. */
    double height() {
        double y = 0;
        for (int i = 0; i < fragments.size(); i++) {
            y += gap(i) + fragments.get(i).height();
        }
        return fragments.isEmpty() ? 0 : y + fragments.get(fragments.size() - 1).spaceAfter();
    }

    void draw(PageDrawing page, double x, double y) {
        double top = y;
        for (int i = 0; i < fragments.size(); i++) {
            top += gap(i);
            fragments.get(i).draw(page, x, top);
            top += fragments.get(i).height();
        }
    }

    /** The space above a fragment: the larger of the two that meet, not their sum. */
    private double gap(int index) {
        Fragment next = fragments.get(index);
        if (index == 0) {
            return continued ? 0 : next.spaceBefore();
        }
        Fragment above = fragments.get(index - 1);
        boolean aboveGivesUp =
                above.contextualStyle() != null && above.contextualStyle().equals(next.style());
        boolean nextGivesUp =
                next.contextualStyle() != null && next.contextualStyle().equals(above.style());
        return Math.max(aboveGivesUp ? 0 : above.spaceAfter(), nextGivesUp ? 0 : next.spaceBefore());
    }

    /**
     * Cuts off what fits into a height.
     *
     * @param force whether at least something has to be placed, as on an empty page
     */
    Cut cut(double available, boolean force) {
        double y = 0;
        for (int i = 0; i < fragments.size(); i++) {
            Fragment fragment = fragments.get(i);
            if (i > repeated && fragment.onNewPage()) {
                return at(i, null, available);
            }
            double top = y + gap(i);
            if (top + fragment.height() > available + TOLERANCE) {
                return overflow(i, available, top, force);
            }
            y = top + fragment.height();
        }
        return new Cut(this, EMPTY);
    }

    private Cut overflow(int index, double available, double top, boolean force) {
        Fragment.Halves halves = fragments.get(index).divide(available - top, false);
        if (halves != null) {
            return at(index, halves, available);
        }
        int last = index;
        while (last > repeated && fragments.get(last - 1).keptWithNext()) {
            last--;
        }
        if (last > repeated) {
            return at(last, null, available);
        }
        if (!force) {
            return new Cut(EMPTY, this);
        }
        if (index > repeated) {
            return at(index, null, available);
        }
        halves = fragments.get(index).divide(available - top, true);
        return halves == null ? at(index + 1, null, available) : at(index, halves, available);
    }

    /** Ends before the fragment of that index, or within it where its halves are given. */
    private Cut at(int index, Fragment.Halves halves, double available) {
        List<Fragment> placed = new ArrayList<>(fragments.subList(0, index));
        List<Fragment> rest = new ArrayList<>();
        int next = index;
        if (halves != null) {
            placed.add(halves.first());
            rest.add(halves.rest());
            next++;
        }
        rest.addAll(fragments.subList(next, fragments.size()));
        return new Cut(new Flow(placed, continued, repeated), rest(rest, available));
    }

    private static Flow rest(List<Fragment> rest, double available) {
        if (rest.isEmpty()) {
            return EMPTY;
        }
        Fragment first = rest.get(0);
        List<Fragment> head = first.repeatedHead();
        double headHeight = head.stream().mapToDouble(Fragment::height).sum();
        if (head.isEmpty() || headHeight > available / 2) {
            return new Flow(rest, !first.onNewPage(), 0);
        }
        rest.addAll(0, head);
        return new Flow(rest, true, head.size());
    }
}
