package io.spanco.quote.web;

import io.spanco.document.LineInput;
import io.spanco.quote.Quote;
import io.spanco.quote.QuoteKind;
import java.time.LocalDate;
import java.util.List;

/**
 * The content of a draft as it stands, in the shape in which the editor sends its own.
 *
 * @param by full name of who saved it last
 * @param at when, as a page says it
 */
record CurrentContent(
        long version,
        String by,
        String at,
        QuoteKind kind,
        LocalDate validUntil,
        LocalDate deadline,
        List<LineInput> lines) {

    /** @param costs whether the reader may see costs */
    static CurrentContent of(Quote quote, String by, String at, boolean costs) {
        return new CurrentContent(
                quote.version(),
                by,
                at,
                quote.kind(),
                quote.validUntil(),
                quote.deadline(),
                quote.lines().stream()
                        .map(LineInput::of)
                        .map(line -> costs ? line : line.withoutCost())
                        .toList());
    }
}
