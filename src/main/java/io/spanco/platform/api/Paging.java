package io.spanco.platform.api;

import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Invalid;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which page of a list is asked for: {@code page} from 0, {@code size} 1 to 200, {@code sort=field,asc}. Declare it as a
 * parameter of a controller's method.
 *
 * @param field what to sort by, as the caller names it; null: newest first
 */
public record Paging(int page, int size, String field, boolean ascending) {

    public static final int DEFAULT_SIZE = 20;
    public static final int MAX_SIZE = 200;
    private static final int MAX_PAGE = 10_000_000;

    /** @throws Invalid when a number is out of bounds */
    public Paging {
        new Checks()
                .that(page >= 0 && page <= MAX_PAGE, "page", "Un nombre entre 0 et {0} est attendu.", MAX_PAGE)
                .that(size >= 1 && size <= MAX_SIZE, "size", "Un nombre entre 1 et {0} est attendu.", MAX_SIZE)
                .orRefuse();
    }

    /** The first page, newest first. */
    public static Paging first() {
        return new Paging(0, DEFAULT_SIZE, null, false);
    }

    public long offset() {
        return (long) page * size;
    }

    /**
     * The end of a query: order, limit and offset. Holds nothing that the caller wrote.
     *
     * @param columns SQL expression of each field that may be sorted by
     * @param newestFirst SQL order when none was asked for, and among equals: it has to be unique
     * @throws Invalid when the field is not one of them
     */
    public String orderAndLimit(Map<String, String> columns, String newestFirst) {
        return " order by " + order(columns, newestFirst) + " limit " + size + " offset " + offset();
    }

    private String order(Map<String, String> columns, String newestFirst) {
        if (field == null) {
            return newestFirst;
        }
        String column = columns.get(field);
        if (column == null) {
            throw Invalid.at("sort", "Tri possible par : {0}.", new TreeSet<>(columns.keySet()));
        }
        return column + (ascending ? " asc" : " desc") + " nulls last, " + newestFirst;
    }
}
