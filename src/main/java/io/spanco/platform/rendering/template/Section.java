package io.spanco.platform.rendering.template;

import java.util.List;

/** What lies between an opening mark and its closing one. */
record Section(Mark.Kind kind, String name, List<Node> body, List<Node> otherwise) implements Node {

    @Override
    public void write(List<Object> out, Scope scope) {
        switch (kind) {
            case EACH -> repeat(out, scope);
            case IF -> Node.writeAll(scope.holds(name) ? body : otherwise, out, scope);
            case UNLESS -> Node.writeAll(scope.holds(name) ? otherwise : body, out, scope);
            default -> throw new IllegalStateException("no section: " + kind);
        }
    }

    private void repeat(List<Object> out, Scope scope) {
        List<?> items = scope.items(name);
        if (items.isEmpty()) {
            Node.writeAll(otherwise, out, scope);
        }
        int index = 0;
        for (Object item : items) {
            Node.writeAll(body, out, scope.item(item, index == 0, index == items.size() - 1));
            index++;
        }
    }
}
