package io.spanco.quote.web;

import io.spanco.document.DocumentLine;
import io.spanco.document.Documents;
import io.spanco.document.LineAnswer;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.quote.Quote;
import io.spanco.quote.QuoteService;
import io.spanco.quote.Quotes;
import io.spanco.quote.web.QuoteApi.QuoteAnswer;
import io.spanco.quote.web.QuoteApi.QuoteWithLines;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads quotes as they are answered to a program. */
@Component
@Transactional(readOnly = true)
class QuoteReading {

    private final Quotes quotes;
    private final Documents documents;
    private final QuoteService service;
    private final CurrentUser user;

    QuoteReading(Quotes quotes, Documents documents, QuoteService service, CurrentUser user) {
        this.quotes = quotes;
        this.documents = documents;
        this.service = service;
        this.user = user;
    }

    QuoteAnswer header(String reference) {
        return header(quotes.existing(reference));
    }

    QuoteWithLines withLines(String reference) {
        Quote quote = quotes.existing(reference);
        Function<DocumentLine, LineAnswer> answer = user.may(Right.SEE_COSTS) ? LineAnswer::withCost : LineAnswer::of;
        return new QuoteWithLines(
                header(quote), quote.lines().stream().map(answer).toList());
    }

    private QuoteAnswer header(Quote quote) {
        return new QuoteAnswer(
                documents.answer(quote),
                quote.validUntil(),
                quote.deadline(),
                service.awaitsApproval(quote) ? "APPROVAL" : null);
    }
}
