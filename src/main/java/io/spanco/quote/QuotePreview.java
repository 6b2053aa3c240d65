package io.spanco.quote;

import io.spanco.document.IssuingDesk;
import io.spanco.platform.error.Conflict;
import org.springframework.stereotype.Component;

/** What a draft would look like to the customer; nothing of it is stored. */
@Component
public class QuotePreview {

    private final Quotes quotes;
    private final QuotePrintout printout;
    private final IssuingDesk desk;

    QuotePreview(Quotes quotes, QuotePrintout printout, IssuingDesk desk) {
        this.quotes = quotes;
        this.printout = printout;
        this.desk = desk;
    }

    /**
     * A PDF stamped as a draft.
     *
     * @throws Conflict for a quote that is issued: it has its own file; and when our own company is not complete yet
     */
    public byte[] of(String reference) {
        Quote quote = quotes.existing(reference);
        if (quote.isIssued()) {
            throw new Conflict("Le devis " + reference + " est émis : ouvrez son PDF.");
        }
        return desk.preview(() -> quotes.existing(reference), printout.template(quote.kind()), printout::values);
    }
}
