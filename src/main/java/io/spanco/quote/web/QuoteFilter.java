package io.spanco.quote.web;

import io.spanco.document.DocumentFilter;
import io.spanco.document.DocumentQueries.Filter;
import io.spanco.document.DocumentType;
import io.spanco.quote.QuoteKind;
import io.spanco.quote.QuoteStatus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the list of quotes is narrowed to; null for no restriction.
 *
 * @param status one of {@link #STATUSES}; any other is none
 */
record QuoteFilter(String q, String status, QuoteKind kind) {

    /** Those of a quote, and the drafts that wait for an approval behind the drafts that do not. */
    static final List<String> STATUSES = Stream.concat(
                    Stream.of(QuoteStatus.DRAFT.name(), DocumentFilter.AWAITING_APPROVAL),
                    Arrays.stream(QuoteStatus.values()).map(Enum::name))
            .distinct()
            .toList();

    QuoteFilter {
        status = STATUSES.contains(status) ? status : null;
    }

    public boolean isEmpty() {
        return q == null && status == null && kind == null;
    }

    Filter query() {
        return new Filter(DocumentType.QUOTE, q, null, null, status, kind == null ? null : kind.name()).onPages();
    }
}
