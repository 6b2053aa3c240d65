package io.spanco.receivable.web;

import io.spanco.receivable.Age;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where somebody stands in the list of what customers owe, and comes back to.
 *
 * @param age only customers who owe something in this band; null for all
 * @param view {@code table} for the table alone
 * @param after the position of the row that came last, null for the first page
 */
public record ReceivablePlace(Age age, String view, String after) {

    static final String LIST = "/receivables";

    private static final String TABLE = "table";

    public boolean isTable() {
        return TABLE.equals(view);
    }

    ReceivablePlace behind(String position) {
        return new ReceivablePlace(age, view, position);
    }

    /** The list as it is seen from here. */
    public String address() {
        return at(LIST);
    }

    /** The address of a path that remembers the place. */
    public String at(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("age", Optional.ofNullable(age))
                .queryParamIfPresent("view", isTable() ? Optional.of(TABLE) : Optional.empty())
                .queryParamIfPresent(
                        "after", Optional.ofNullable(BalancePosition.of(after)).map(BalancePosition::text))
                .build()
                .encode()
                .toUriString();
    }
}
