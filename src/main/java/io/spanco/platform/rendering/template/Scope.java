package io.spanco.platform.rendering.template;

import io.spanco.platform.text.Sentence;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The values that a mark sees: those of the item of the innermost {@code {{#each}}} first, then of the enclosing ones,
 * then the document's. Inside a loop {@code this} is the item, {@code @first} and {@code @last} its place.
 */
final class Scope {

    private final Object here;
    private final Scope outer;
    private final boolean first;
    private final boolean last;

    private Scope(Object here, Scope outer, boolean first, boolean last) {
        this.here = here;
        this.outer = outer;
        this.first = first;
        this.last = last;
    }

    static Scope of(Map<String, Object> values) {
        return new Scope(values, null, false, false);
    }

    Scope item(Object item, boolean firstItem, boolean lastItem) {
        return new Scope(item, this, firstItem, lastItem);
    }

    boolean repeated() {
        return outer != null;
    }

    /** The text to insert for a mark; a whole number is written as it is. */
    String text(String path) {
        Object value = find(path);
        if (value == null) {
            throw new TemplateException("{{{0}}} n’a pas de valeur", path);
        }
        if (value instanceof CharSequence || value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        throw new TemplateException("{{{0}}} n’est pas un texte, mais {1}", path, kindOf(value));
    }

    /** Whether a condition holds: a true boolean, a text that is not blank, a list or group that is not empty. */
    boolean holds(String path) {
        Object value = find(path);
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof CharSequence text) {
            return !text.toString().isBlank();
        }
        if (value instanceof Collection<?> list) {
            return !list.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        throw new TemplateException("{{{0}}} ne peut pas être une condition : c’est {1}", path, kindOf(value));
    }

    List<?> items(String path) {
        Object value = find(path);
        if (value instanceof List<?> list) {
            return list;
        }
        throw new TemplateException("{{#each {0}}} attend une liste, et trouve {1}", path, kindOf(value));
    }

    private Object find(String path) {
        String[] names = path.split("\\.");
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.knows(names[0])) {
                Object value = scope.own(names[0]);
                for (int i = 1; i < names.length && value != null; i++) {
                    value = member(value, names[i], path);
                }
                return value;
            }
        }
        throw unknown(path);
    }

    private boolean knows(String name) {
        return switch (name) {
            case "this", "@first", "@last" -> repeated();
            default -> here instanceof Map<?, ?> map && map.containsKey(name);
        };
    }

    private Object own(String name) {
        return switch (name) {
            case "this" -> here;
            case "@first" -> first;
            case "@last" -> last;
            default -> ((Map<?, ?>) here).get(name);
        };
    }

    private static Object member(Object value, String name, String path) {
        if (value instanceof Map<?, ?> map && map.containsKey(name)) {
            return map.get(name);
        }
        throw unknown(path);
    }

    private static TemplateException unknown(String path) {
        return new TemplateException("{{{0}}} n’est fourni par aucune valeur du document", path);
    }

    private static Object kindOf(Object value) {
        if (value == null) {
            return Sentence.of("rien");
        }
        if (value instanceof Boolean) {
            return Sentence.of("une condition");
        }
        return value instanceof Collection<?>
                ? Sentence.of("une liste")
                : value instanceof Map<?, ?>
                        ? Sentence.of("un groupe")
                        : value.getClass().getSimpleName();
    }
}
