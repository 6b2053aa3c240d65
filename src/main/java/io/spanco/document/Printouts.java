package io.spanco.document;

import io.spanco.party.Address;
import io.spanco.party.PartySnapshot;
import io.spanco.party.SellerSnapshot;
import io.spanco.platform.text.French;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The values that all templates share, already written for a French reader: parties, header, lines, VAT and totals. A
 * department adds its own to the maps; {@code docs/templates.md} lists every name.
 */
public final class Printouts {

    private static final String IBAN_GROUPS = "(.{4})(?=.)";

    private static final List<String> OPTIONAL = List.of(
            "kindLabel",
            "dealNumber",
            "dealTitle",
            "customerReference",
            "supplierReference",
            "contact",
            "notes",
            "validUntil",
            "expectedOn",
            "deliveredOn",
            "deliveryAddress",
            "orderNumber",
            "quoteNumber",
            "reason",
            "signatory");

    private Printouts() {}

    /** @param title of the printed document, such as Devis */
    public static Map<String, Object> of(CommercialDocument issued, String title) {
        Map<String, Object> values = new HashMap<>();
        values.put("seller", seller(issued.seller()));
        values.put("buyer", party(issued.buyer()));
        values.put("supplier", party(issued.buyer()));
        values.put("document", header(issued, title));
        values.put("lines", issued.lines().stream().map(Printouts::line).toList());
        values.put("options", List.of());
        values.put("vat", issued.totals().rates().stream().map(Printouts::rate).toList());
        values.put("totals", totals(issued.totals()));
        values.put("exemptions", exemptions(issued));
        values.put("vatOnDebits", issued.seller().vatOnDebits());
        values.put("terms", terms(issued.seller()));
        return values;
    }

    /** One of the nested maps, to add to. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> in(Map<String, Object> values, String name) {
        return (Map<String, Object>) values.get(name);
    }

    private static Map<String, Object> header(CommercialDocument issued, String title) {
        Map<String, Object> header = new HashMap<>();
        OPTIONAL.forEach(name -> header.put(name, null));
        header.put("title", title);
        header.put("number", issued.reference());
        header.put("date", French.longDay(issued.issueDate()));
        header.put("dealNumber", issued.dealNumber());
        header.put("customerReference", issued.customerReference());
        return header;
    }

    private static Map<String, Object> seller(SellerSnapshot us) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("name", us.name());
        shown.put("legalForm", us.legalForm());
        shown.put("capital", us.capital() == null ? "" : French.quantity(us.capital()) + "\u00a0€");
        shown.put("address", String.join("\n", us.address().lines()));
        shown.put("addressLine", String.join(", ", us.address().lines()));
        shown.put("city", us.address().city());
        shown.put("siren", French.siren(us.siren()));
        shown.put("rcs", us.rcs() == null ? "" : "RCS " + us.rcs() + " " + French.siren(us.siren()));
        shown.put("vatNumber", orEmpty(us.vatNumber()));
        shown.put("iban", us.iban() == null ? "" : us.iban().replaceAll(IBAN_GROUPS, "$1\u00a0"));
        shown.put("bic", orEmpty(us.bic()));
        shown.put("phone", orEmpty(us.phone()));
        shown.put("email", orEmpty(us.email()));
        return shown;
    }

    private static Map<String, Object> party(PartySnapshot them) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("name", them.name());
        shown.put("contact", "");
        shown.put("address", String.join("\n", them.address().lines()));
        shown.put("siren", French.siren(them.siren()));
        shown.put("vatNumber", orEmpty(them.vatNumber()));
        return shown;
    }

    /** On one line, for a delivery; null when it is the company's own address. */
    public static String deliveryAddress(PartySnapshot them) {
        Address delivery = them.deliveryAddress();
        return delivery == null ? null : them.name() + ", " + String.join(", ", delivery.lines());
    }

    private static Map<String, Object> line(DocumentLine line) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("position", Integer.toString(line.position()));
        shown.put("reference", orEmpty(line.productCode()));
        shown.put("description", line.description());
        shown.put("quantity", French.quantity(line.quantity()));
        shown.put("unit", line.unit().symbol());
        shown.put("unitPrice", French.price(line.unitPrice()));
        shown.put("discount", line.discountPercent().signum() == 0 ? "" : French.percent(line.discountPercent()));
        shown.put("vatRate", French.percent(line.vat().rate()));
        shown.put("net", French.amount(line.net()));
        shown.put("ordered", "");
        shown.put("remaining", "");
        return shown;
    }

    private static Map<String, Object> rate(Totals.RateTotal rate) {
        return Map.of(
                "rate", French.percent(rate.vat().rate()),
                "base", French.money(rate.base()),
                "amount", French.money(rate.tax()));
    }

    private static Map<String, Object> totals(Totals totals) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("net", French.money(totals.net()));
        shown.put("vat", French.money(totals.vat()));
        shown.put("gross", French.money(totals.gross()));
        shown.put("payable", French.money(totals.gross()));
        return shown;
    }

    /** Why some lines bear no VAT, as the law words it. */
    private static List<String> exemptions(CommercialDocument issued) {
        return issued.lines().stream()
                .map(line -> line.vat().exemption())
                .filter(Objects::nonNull)
                .map(exemption -> exemption.mention())
                .distinct()
                .collect(Collectors.toList());
    }

    private static Map<String, Object> terms(SellerSnapshot us) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("payment", "");
        terms.put("delivery", "");
        terms.put("text", "");
        terms.put("penaltyRate", afterTheWordRate(us.penaltyRate()));
        terms.put("indemnity", "40\u00a0€");
        terms.put("discount", "Escompte pour paiement anticipé : néant.");
        return terms;
    }

    /** The templates say "au taux de" before it. */
    private static String afterTheWordRate(String penaltyRate) {
        return penaltyRate.replaceFirst("(?i)^taux (de |d’|du )?", "");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
