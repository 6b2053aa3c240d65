package io.spanco.quote;

import io.spanco.deal.Deals;
import io.spanco.document.Printouts;
import io.spanco.platform.text.French;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the templates of a quote and of a price list show. */
@Component
class QuotePrintout {

    private final Deals deals;

    QuotePrintout(Deals deals) {
        this.deals = deals;
    }

    String template(Quote quote) {
        return template(quote.kind());
    }

    String template(QuoteKind kind) {
        return kind == QuoteKind.PRICE_CATALOGUE ? "docx/quote-catalogue.docx" : "docx/quote.docx";
    }

    Map<String, Object> values(Quote quote) {
        boolean catalogue = quote.kind() == QuoteKind.PRICE_CATALOGUE;
        Map<String, Object> values = Printouts.of(quote, catalogue ? "Catalogue de prix" : "Devis");
        Map<String, Object> header = Printouts.in(values, "document");
        header.put("dealTitle", deals.existing(quote.dealNumber()).title());
        header.put("validUntil", French.longDay(quote.validUntil()));
        header.put("deliveryAddress", Printouts.deliveryAddress(quote.buyer()));
        header.put("kindLabel", kindLabel(quote.kind()));
        return values;
    }

    private static String kindLabel(QuoteKind kind) {
        return switch (kind) {
            case TENDER -> "Réponse à un appel d’offres";
            case VIP -> "Offre VIP";
            case NORMAL, PRICE_CATALOGUE -> null;
        };
    }
}
