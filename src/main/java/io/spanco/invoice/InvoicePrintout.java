package io.spanco.invoice;

import io.spanco.catalog.Product;
import io.spanco.catalog.ProductKind;
import io.spanco.catalog.Products;
import io.spanco.catalog.Unit;
import io.spanco.deal.Deals;
import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentLine;
import io.spanco.document.DocumentType;
import io.spanco.document.Printouts;
import io.spanco.invoice.Trail.Step;
import io.spanco.party.Companies;
import io.spanco.party.PaymentTerms;
import io.spanco.party.Sellers;
import io.spanco.platform.text.French;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the templates of an invoice and of a credit note show: the mentions of CGI ann. II art. 242 nonies A and C. com. L441-9. */
@Component
class InvoicePrintout {

    private final Trail trail;
    private final Deals deals;
    private final Products products;
    private final Companies companies;
    private final Sellers sellers;

    InvoicePrintout(Trail trail, Deals deals, Products products, Companies companies, Sellers sellers) {
        this.trail = trail;
        this.deals = deals;
        this.products = products;
        this.companies = companies;
        this.sellers = sellers;
    }

    Map<String, Object> values(Invoice invoice) {
        List<Step> steps = trail.of(invoice);
        Map<String, Object> values = Printouts.of(invoice, invoice.kind().label());
        Map<String, Object> header = common(values, invoice, steps, nature(invoice, steps));
        header.put("dueDate", French.longDay(invoice.dueDate()));
        header.put("deliveryAddress", Printouts.deliveryAddress(invoice.buyer()));
        header.put("deliveredOn", invoice.kind() == InvoiceKind.DEPOSIT ? null : delivered(invoice, steps));
        values.put("deliveries", deliveries(steps));
        values.put("deposits", List.of());
        Map<String, Object> terms = Printouts.in(values, "terms");
        terms.put("payment", terms(invoice).label());
        return values;
    }

    private PaymentTerms terms(Invoice invoice) {
        return sellers.current().termsFor(companies.existing(invoice.companyId()));
    }

    Map<String, Object> values(CreditNote creditNote, Invoice invoice) {
        List<Step> steps = trail.of(creditNote);
        Map<String, Object> values = Printouts.of(creditNote, "Avoir");
        Map<String, Object> header = common(values, creditNote, steps, nature(creditNote));
        header.put("invoiceNumber", invoice.number());
        header.put("invoiceDate", French.longDay(invoice.issueDate()));
        header.put("reason", creditNote.reason());
        return values;
    }

    private Map<String, Object> common(
            Map<String, Object> values, CommercialDocument document, List<Step> steps, String nature) {
        Map<String, Object> header = Printouts.in(values, "document");
        header.put("operationNature", nature);
        header.put("orderNumber", Trail.numbers(steps, DocumentType.ORDER));
        if (document.dealNumber() != null) {
            header.put("dealTitle", deals.existing(document.dealNumber()).title());
        }
        return header;
    }

    /** A deposit is of the nature of what was ordered, which its own lines do not say. */
    private String nature(Invoice invoice, List<Step> steps) {
        return invoice.kind() == InvoiceKind.DEPOSIT
                ? nature(kinds(trail.linesOf(steps, DocumentType.ORDER)))
                : nature(kinds(invoice.ownLines()));
    }

    private String nature(CreditNote creditNote) {
        return nature(kinds(creditNote.lines()));
    }

    private static String nature(Set<ProductKind> kinds) {
        if (kinds.size() > 1) {
            return "Livraison de biens et prestation de services";
        }
        return kinds.contains(ProductKind.SERVICE) ? "Prestation de services" : "Livraison de biens";
    }

    private Set<ProductKind> kinds(List<DocumentLine> lines) {
        Map<Long, Product> known = products.byId(lines.stream()
                .map(DocumentLine::productId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Set<ProductKind> kinds = EnumSet.noneOf(ProductKind.class);
        lines.forEach(line -> kinds.add(kind(line, known.get(line.productId()))));
        return kinds;
    }

    /** A line that was typed freely counts as a service when it is sold by time. */
    static ProductKind kind(DocumentLine line, Product product) {
        if (product != null) {
            return product.kind();
        }
        return line.unit() == Unit.HUR || line.unit() == Unit.DAY ? ProductKind.SERVICE : ProductKind.GOODS;
    }

    /** The day or days of the delivery notes; without any, goods and services change hands with the invoice. */
    private static String delivered(Invoice invoice, List<Step> steps) {
        List<LocalDate> days = steps.stream()
                .filter(step -> step.type() == DocumentType.DELIVERY_NOTE)
                .map(Step::deliveredOn)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return French.longDay(invoice.issueDate());
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return first.equals(last)
                ? French.longDay(last)
                : "du " + French.longDay(first) + " au " + French.longDay(last);
    }

    private static List<Map<String, Object>> deliveries(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.type() == DocumentType.DELIVERY_NOTE)
                .map(step -> Map.<String, Object>of(
                        "number",
                        step.number(),
                        "date",
                        French.longDay(step.deliveredOn() == null ? step.issueDate() : step.deliveredOn())))
                .toList();
    }
}
