package io.spanco.quote;

import io.spanco.platform.engine.Decisions;
import io.spanco.platform.engine.DiagramWords;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a quote's approval is decided by, and what the decision table would say of it now. */
@Component
@Transactional(readOnly = true)
public class QuoteFigures {

    private static final String TABLE = "quote-approval";

    /**
     * @param marginPercent null when a line lacks its cost
     * @param approvalReasons why somebody has to approve before it goes out; empty for nobody
     */
    public record Figures(BigDecimal marginPercent, List<String> approvalReasons) {}

    private final Quotes quotes;
    private final Decisions decisions;
    private final DiagramWords words;

    QuoteFigures(Quotes quotes, Decisions decisions, DiagramWords words) {
        this.quotes = quotes;
        this.decisions = decisions;
        this.words = words;
    }

    public Figures of(String reference) {
        Quote quote = quotes.existing(reference);
        List<String> reasons = quote.isIssued() || quote.lines().isEmpty()
                ? List.of()
                : decisions.outputs(TABLE, "reason", facts(quote)).stream()
                        .map(words::of)
                        .toList();
        return new Figures(quote.lines().isEmpty() ? null : quote.marginPercent(), reasons);
    }

    /** The inputs of the decision table. */
    static Map<String, Object> facts(Quote quote) {
        BigDecimal margin = quote.marginPercent();
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", quote.kind().name());
        facts.put("maxDiscountPercent", quote.largestDiscount().doubleValue());
        facts.put("marginPercent", margin == null ? null : margin.doubleValue());
        facts.put("totalNet", quote.totals().net().doubleValue());
        return facts;
    }
}
