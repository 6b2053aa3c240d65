package io.spanco.quote;

import io.spanco.document.LineReader;
import io.spanco.document.LineReader.Use;
import io.spanco.platform.identity.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Puts typed content into a draft, the same way for page, form and REST. */
@Component
class QuoteContent {

    private final QuoteRepository repository;
    private final LineReader lines;
    private final CurrentUser user;
    private final Clock clock;

    QuoteContent(QuoteRepository repository, LineReader lines, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.lines = lines;
        this.user = user;
        this.clock = clock;
    }

    /** @throws io.spanco.platform.error.Invalid naming every wrong field */
    Quote fill(Quote draft, QuoteInput input) {
        input.check(LocalDate.now(clock));
        Use use = input.kind() == QuoteKind.PRICE_CATALOGUE ? Use.PRICE_LIST : Use.SALE;
        draft.change(input.kind(), input.validUntil(), input.deadline(), lines.read(draft, input.lines(), use));
        draft.changed(clock.instant(), user.login());
        return repository.saveAndFlush(draft);
    }
}
