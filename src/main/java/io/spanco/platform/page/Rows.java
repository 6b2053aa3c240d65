package io.spanco.platform.page;

import java.util.List;
import java.util.function.Function;

/**
 * What a page shows of a list that was read one row further, which tells whether there are more.
 *
 * @param last the row behind which the next ones begin; null when these are all
 */
public record Rows<T>(List<T> shown, T last) {

    /** @param found at most one more than {@code most} */
    public static <T> Rows<T> of(List<T> found, int most) {
        return found.size() > most ? new Rows<>(found.subList(0, most), found.get(most - 1)) : new Rows<>(found, null);
    }

    /** What leads to the next rows; null when there are none. */
    public <A> A next(Function<T, A> address) {
        return last == null ? null : address.apply(last);
    }
}
