package io.spanco.deal.web;

import io.spanco.deal.DealThread.Leaf;
import io.spanco.document.DocumentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lays a deal's documents out as a thread, read off their derivation: what was kept runs straight down in the first lane,
 * what was not steps aside right after its parent, and a document made of several draws their lines together.
 */
final class ThreadLayout {

    private static final int LAST_LANE = 4;
    private static final Set<DocumentType> ASIDE_OF_A_SALE =
            Set.of(DocumentType.PURCHASE_ORDER, DocumentType.CREDIT_NOTE, DocumentType.REMINDER);

    private static final class Node {
        final Leaf leaf;
        final List<Node> children = new ArrayList<>();
        Node parent;
        int row;
        int lane;

        Node(Leaf leaf) {
            this.leaf = leaf;
        }

        boolean leadsTo(Predicate<Leaf> wanted) {
            return wanted.test(leaf) || children.stream().anyMatch(child -> child.leadsTo(wanted));
        }
    }

    private final Map<Long, Node> nodes = new LinkedHashMap<>();
    private final List<ThreadRow> rows = new ArrayList<>();
    private final Map<Integer, Set<Integer>> takenLanes = new HashMap<>();

    private final Map<String, String> approvers;

    private ThreadLayout(List<Leaf> leaves, Map<String, String> approvers) {
        this.approvers = approvers;
        leaves.forEach(leaf -> nodes.put(leaf.id(), new Node(leaf)));
        nodes.values().forEach(this::hang);
    }

    /**
     * @param leaves in the order in which they were made
     * @param approvers who has to approve a draft before it is sent, by its reference
     */
    static List<ThreadRow> of(List<Leaf> leaves, Map<String, String> approvers) {
        ThreadLayout layout = new ThreadLayout(leaves, approvers);
        layout.nodes.values().stream().filter(node -> node.parent == null).forEach(root -> layout.thread(root, 0));
        layout.nodes.values().forEach(layout::link);
        layout.nodes.values().forEach(layout::gather);
        return layout.rows;
    }

    /** The highest lane in use, from 0. */
    static int lanes(List<ThreadRow> rows) {
        return rows.stream().mapToInt(ThreadRow::lane).max().orElse(0) + 1;
    }

    /** Under its newest parent; a document made for the deal without one hangs on what the deal stood at. */
    private void hang(Node node) {
        node.parent = node.leaf.parents().stream()
                .map(nodes::get)
                .filter(parent -> parent != null && parent != node)
                .reduce((first, second) -> second)
                .orElseGet(() -> node.leaf.type() == DocumentType.QUOTE ? null : standOf(node));
        if (node.parent != null) {
            node.parent.children.add(node);
        }
    }

    private Node standOf(Node node) {
        return nodes.values().stream()
                .filter(other -> other.leaf.id() < node.leaf.id())
                .filter(other -> other.leaf.type() == DocumentType.ORDER || other.leaf.type() == DocumentType.QUOTE)
                .max(Comparator.comparing((Node other) -> other.leaf.type() == DocumentType.ORDER)
                        .thenComparing(other -> isAccepted(other.leaf))
                        .thenComparing(other -> other.leaf.id()))
                .orElse(null);
    }

    private void thread(Node first, int lane) {
        for (Node node = first, next; node != null; node = next) {
            next = goesOn(node);
            node.row = rows.size();
            node.lane = lane;
            rows.add(new ThreadRow(node.leaf, lane, approvers.get(node.leaf.reference())));
            takenLanes.computeIfAbsent(lane, key -> new HashSet<>()).add(node.row);
            for (Node side : node.children) {
                if (side != next) {
                    thread(side, Math.min(lane + 1, LAST_LANE));
                }
            }
        }
    }

    /** The child that goes straight on; null when all step aside. */
    private static Node goesOn(Node node) {
        List<Node> children = node.children;
        return newest(children, child -> child.leadsTo(ThreadLayout::isAccepted))
                .or(() -> newest(children, child -> child.leaf.type() == DocumentType.ORDER))
                .or(() -> newest(
                        children,
                        child -> child.leaf.type() == DocumentType.QUOTE && child.leadsTo(ThreadLayout::isOpenOffer)))
                .or(() -> newest(children, child -> !stepsAside(child.leaf)))
                .orElse(null);
    }

    private static Optional<Node> newest(List<Node> children, Predicate<Node> wanted) {
        return children.stream().filter(wanted).reduce((first, second) -> second);
    }

    private static boolean isAccepted(Leaf leaf) {
        return leaf.type() == DocumentType.QUOTE && "ACCEPTED".equals(leaf.status());
    }

    private static boolean isOpenOffer(Leaf leaf) {
        return ("DRAFT".equals(leaf.status()) || "SENT".equals(leaf.status())) && !isCatalogue(leaf);
    }

    private static boolean isCatalogue(Leaf leaf) {
        return "PRICE_CATALOGUE".equals(leaf.kind());
    }

    private static boolean stepsAside(Leaf leaf) {
        return ASIDE_OF_A_SALE.contains(leaf.type()) || isCatalogue(leaf) || "DEPOSIT".equals(leaf.kind());
    }

    /** The line from a parent down to its child. */
    private void link(Node child) {
        Node parent = child.parent;
        if (parent == null) {
            return;
        }
        if (child.lane == parent.lane) {
            run(parent.lane, parent.row, child.row, child.leaf);
            rows.get(child.row).draw(child.lane, "above", child.leaf);
            return;
        }
        rows.get(child.row).draw(child.lane, "corner", child.leaf);
        boolean carried = parent.children.stream().anyMatch(other -> other.lane == parent.lane);
        boolean last = parent.children.get(parent.children.size() - 1) == child;
        if (!carried && last) {
            run(parent.lane, parent.row, child.row, child.leaf);
        }
    }

    /** Lines of further parents, drawn back into the lane of the document that gathers them. */
    private void gather(Node node) {
        node.leaf.parents().stream()
                .map(nodes::get)
                .filter(parent -> parent != null && parent != node.parent)
                .filter(parent -> parent.lane == node.lane + 1 && isFree(parent.lane, parent.row, node.row))
                .forEach(parent -> {
                    run(parent.lane, parent.row, node.row, node.leaf);
                    rows.get(node.row).draw(node.lane, "back", node.leaf);
                });
    }

    private boolean isFree(int lane, int from, int to) {
        return takenLanes.getOrDefault(lane, Set.of()).stream().noneMatch(row -> row > from && row < to);
    }

    private void run(int lane, int from, int to, Leaf towards) {
        rows.get(from).draw(lane, "below", towards);
        for (int row = from + 1; row < to; row++) {
            rows.get(row).draw(lane, "full", towards);
        }
    }
}
