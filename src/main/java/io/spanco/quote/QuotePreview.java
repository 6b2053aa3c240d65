package io.spanco.quote;

import io.spanco.document.IssuingDesk;
import io.spanco.platform.error.Conflict;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a draft would look like to the customer; nothing of it is stored. */
@Component
public class QuotePreview {

    private final Quotes quotes;
    private final QuotePrintout printout;
    private final IssuingDesk desk;
    private final QuoteProperties properties;
    private final Clock clock;

    QuotePreview(Quotes quotes, QuotePrintout printout, IssuingDesk desk, QuoteProperties properties, Clock clock) {
        this.quotes = quotes;
        this.printout = printout;
        this.desk = desk;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A PDF stamped as a draft.
     *
     * @throws Conflict for a quote that is issued: it has its own file; and when our own company is not complete yet
     */
    public byte[] of(String reference) {
        Quote quote = quotes.existing(reference);
        if (quote.isIssued()) {
            throw new Conflict("Le devis {0} est émis : ouvrez son PDF.", reference);
        }
        return desk.preview(() -> asSentToday(reference), printout.template(quote.kind()), printout::values);
    }

    /** With the validity that sending gives to a quote without one. */
    private Quote asSentToday(String reference) {
        Quote quote = quotes.existing(reference);
        if (quote.validUntil() == null) {
            quote.validUntil(LocalDate.now(clock).plusDays(properties.validityDays()));
        }
        return quote;
    }
}
