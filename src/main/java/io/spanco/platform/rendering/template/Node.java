package io.spanco.platform.rendering.template;

import java.util.List;

/** A piece of a template, which can be written any number of times; it never changes the template's own tree. */
interface Node {

    /** Appends what it gives with these values to the content of a document, a cell, a table or a paragraph. */
    void write(List<Object> out, Scope scope);

    /** Whether it holds nothing that a reader could see, so that a mark standing in it may take its place. */
    default boolean blank() {
        return false;
    }

    static void writeAll(List<Node> nodes, List<Object> out, Scope scope) {
        for (Node node : nodes) {
            node.write(out, scope);
        }
    }

    static boolean blank(List<Node> nodes) {
        return nodes.stream().allMatch(Node::blank);
    }
}
