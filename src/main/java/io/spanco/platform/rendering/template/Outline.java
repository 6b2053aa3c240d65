package io.spanco.platform.rendering.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes and marks of one level of a template in their order. Marks that match on this level become sections; the
 * others reach beyond it and are handed to the level above: from a paragraph to its neighbours, from a cell to its row.
 */
final class Outline {

    private final List<Object> events = new ArrayList<>();

    void add(Node node) {
        events.add(node);
    }

    void add(Mark mark) {
        events.add(mark);
    }

    /**
     * Adds an element whose text holds marks that reach beyond it: opening marks begin before it, closing marks end
     * after it. An element with nothing else in it is replaced by its marks.
     */
    void add(Node element, List<Mark> reaching) {
        if (reaching.isEmpty()) {
            add(element);
        } else if (element.blank()) {
            reaching.forEach(this::add);
        } else {
            int opening = 0;
            while (opening < reaching.size() && reaching.get(opening).kind().opens()) {
                opening++;
            }
            List<Mark> after = reaching.subList(opening, reaching.size());
            after.stream().filter(mark -> !mark.kind().closes()).findFirst().ifPresent(mark -> {
                throw new TemplateException("{0} doit se tenir seul dans son paragraphe ou sa ligne", mark.written());
            });
            reaching.subList(0, opening).forEach(this::add);
            add(element);
            after.forEach(this::add);
        }
    }

    /** What this level gives, and the marks that found no partner on it. */
    Level close() {
        Map<Integer, Pair> pairs = pairs();
        List<Mark> reaching = new ArrayList<>();
        List<Node> nodes = nodes(0, events.size(), pairs, reaching);
        return new Level(nodes, reaching);
    }

    private Map<Integer, Pair> pairs() {
        Map<Integer, Pair> pairs = new HashMap<>();
        Deque<Pair> open = new ArrayDeque<>();
        for (int i = 0; i < events.size(); i++) {
            if (!(events.get(i) instanceof Mark mark)) {
                continue;
            }
            if (mark.kind().opens()) {
                open.push(new Pair(i, mark));
            } else if (!open.isEmpty()) {
                pairUp(open, i, mark, pairs);
            }
        }
        return pairs;
    }

    private static void pairUp(Deque<Pair> open, int index, Mark mark, Map<Integer, Pair> pairs) {
        Pair pair = open.peek();
        if (mark.kind() == Mark.Kind.ELSE) {
            pair.split(index);
        } else if (mark.kind().closes(pair.opening.kind())) {
            pair.end = index;
            pairs.put(open.pop().start, pair);
        } else {
            throw new TemplateException("{0} ne peut pas fermer {1}", mark.written(), pair.opening.written());
        }
    }

    private List<Node> nodes(int from, int to, Map<Integer, Pair> pairs, List<Mark> reaching) {
        List<Node> nodes = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Pair pair = pairs.get(i);
            if (pair != null) {
                int middle = pair.middle < 0 ? pair.end : pair.middle;
                List<Node> body = nodes(i + 1, middle, pairs, reaching);
                List<Node> otherwise = middle == pair.end ? List.of() : nodes(middle + 1, pair.end, pairs, reaching);
                nodes.add(new Section(pair.opening.kind(), pair.opening.name(), body, otherwise));
                i = pair.end;
            } else if (events.get(i) instanceof Node node) {
                nodes.add(node);
            } else {
                reaching.add((Mark) events.get(i));
            }
        }
        return nodes;
    }

    /** The outcome of a level. */
    record Level(List<Node> nodes, List<Mark> reaching) {

        /** The nodes of a level beyond which no mark may reach. */
        List<Node> whole() {
            if (!reaching.isEmpty()) {
                Mark mark = reaching.get(0);
                throw new TemplateException(
                        mark.kind().opens()
                                ? "{0} n’est pas refermé à son niveau (même tableau, même texte)"
                                : "{0} ne referme rien",
                        mark.written());
            }
            return nodes;
        }
    }

    private static final class Pair {
        private final int start;
        private final Mark opening;
        private int middle = -1;
        private int end = -1;

        Pair(int start, Mark opening) {
            this.start = start;
            this.opening = opening;
        }

        void split(int index) {
            if (middle >= 0) {
                throw new TemplateException("{{else}} deux fois dans {0}", opening.written());
            }
            middle = index;
        }
    }
}
