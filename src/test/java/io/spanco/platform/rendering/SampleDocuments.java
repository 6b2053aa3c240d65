package io.spanco.platform.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Plausible values for every template that we ship, with as many lines as a test wants. */
public final class SampleDocuments {

    /** The templates under {@code docx/}, by name. */
    public static final List<String> NAMES = List.of(
            "quote",
            "quote-catalogue",
            "order-confirmation",
            "delivery-note",
            "invoice",
            "credit-note",
            "purchase-order",
            "reminder",
            "formal-notice");

    private static final String[] GOODS = {
        "Étiqueteuse linéaire LX-200",
        "Tête de pose pour flacons ronds, diamètre 30 à 110 mm, avec presseur à mousse et réglage sans outil",
        "Convoyeur inox 2 m, bande modulaire",
        "Mise en service sur site et formation de deux opérateurs\nDéplacement compris",
        "Ruban transfert thermique résine 110 mm × 450 m"
    };

    private SampleDocuments() {}

    /** All that a template may ask for: everything optional is present. */
    public static Map<String, Object> full(String template, int lines) {
        Map<String, Object> values = parties();
        values.put("document", document(template));
        values.put("lines", numbered(lines, SampleDocuments::line));
        values.put("options", numbered(2, SampleDocuments::line));
        values.put(
                "vat",
                List.of(
                        Map.of("rate", "20 %", "base", "26 510,00 €", "amount", "5 302,00 €"),
                        Map.of("rate", "5,5 %", "base", "1 200,00 €", "amount", "66,00 €")));
        values.put("totals", totals());
        values.put("exemptions", List.of("Autoliquidation"));
        values.put("vatOnDebits", true);
        values.put(
                "deliveries",
                List.of(
                        Map.of("number", "BL-2026-00012", "date", "3 novembre 2026"),
                        Map.of("number", "BL-2026-00015", "date", "18 novembre 2026")));
        values.put(
                "deposits", List.of(Map.of("number", "FA-2026-00031", "date", "02/10/2026", "amount", "−6 000,00 €")));
        values.put("terms", terms());
        values.put("reminder", Map.of("firm", true, "payBefore", "8 décembre 2026"));
        values.put("invoices", numbered(Math.min(lines, 12), SampleDocuments::dueInvoice));
        return values;
    }

    /** What every template cannot do without: all that is optional is empty. */
    public static Map<String, Object> bare(String template) {
        Map<String, Object> values = full(template, 1);
        Map<String, Object> document = copy(values.get("document"));
        for (String optional : List.of(
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
                "signatory")) {
            document.put(optional, null);
        }
        values.put("document", document);
        for (String list : List.of("options", "exemptions", "deliveries", "deposits")) {
            values.put(list, List.of());
        }
        values.put("vatOnDebits", false);
        values.put("reminder", Map.of("firm", false, "payBefore", ""));
        Map<String, Object> line = copy(line(1));
        line.put("reference", "");
        line.put("discount", null);
        values.put("lines", List.of(line));
        values.put("terms", emptied(values.get("terms"), "payment", "delivery", "text"));
        values.put(
                "seller",
                emptied(values.get("seller"), "capital", "rcs", "vatNumber", "iban", "bic", "phone", "email"));
        values.put("buyer", emptied(values.get("buyer"), "siren", "vatNumber", "contact"));
        values.put("supplier", emptied(values.get("supplier"), "contact"));
        values.put("totals", emptied(values.get("totals"), "interest", "indemnity"));
        return values;
    }

    private static Map<String, Object> parties() {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "seller",
                Map.ofEntries(
                        Map.entry("name", "Morvan Étiquetage"),
                        Map.entry("legalForm", "SAS"),
                        Map.entry("capital", "150 000 €"),
                        Map.entry("address", "12 rue des Ateliers\n69007 Lyon"),
                        Map.entry("addressLine", "12 rue des Ateliers, 69007 Lyon"),
                        Map.entry("city", "Lyon"),
                        Map.entry("siren", "123 456 782"),
                        Map.entry("rcs", "RCS Lyon 123 456 782"),
                        Map.entry("vatNumber", "FR 32 123456782"),
                        Map.entry("iban", "FR76 3000 6000 0112 3456 7890 189"),
                        Map.entry("bic", "AGRIFRPP"),
                        Map.entry("phone", "04 72 00 00 00"),
                        Map.entry("email", "contact@morvan-etiquetage.example")));
        Map<String, Object> other = Map.of(
                "name", "Conserverie de l’Odet & Fils",
                "contact", "À l’attention de Mme Claire Le Goff",
                "address", "Service comptabilité\nZone artisanale de Kerdroniou\n4 rue Jacques-Anquetil\n29000 Quimper",
                "siren", "404 833 048",
                "vatNumber", "FR 83 404833048");
        values.put("buyer", other);
        values.put("supplier", other);
        return values;
    }

    private static Map<String, Object> document(String template) {
        Map<String, Object> document = new HashMap<>();
        document.put("title", titleOf(template));
        document.put("number", numberOf(template));
        document.put("date", "24 novembre 2026");
        document.put("kindLabel", "Réponse à un appel d’offres");
        document.put("dealNumber", "AF-2026-00042");
        document.put("dealTitle", "Ligne d’étiquetage pour bocaux, atelier 2");
        document.put("customerReference", "BC 2026-1187");
        document.put("supplierReference", "Offre 88-2026");
        document.put("contact", "Yann Morvan");
        document.put("notes", "Palettes gerbables, hayon nécessaire.\nAccès par le quai 3, de 8 h à 16 h.");
        document.put("validUntil", "24 décembre 2026");
        document.put("expectedOn", "15 janvier 2027");
        document.put("deliveredOn", "18 novembre 2026");
        document.put("dueDate", "31 décembre 2026");
        document.put("operationNature", "Livraison de biens et prestation de services");
        document.put("deliveryAddress", "Conserverie de l’Odet, quai 3, 6 chemin du Port, 29120 Pont-l’Abbé");
        document.put("orderNumber", "CO-2026-00019");
        document.put("quoteNumber", "DE-2026-00042-R2");
        document.put("invoiceNumber", "FA-2026-00040");
        document.put("invoiceDate", "10 novembre 2026");
        document.put("reason", "Retour de deux rubans détériorés pendant le transport");
        document.put("signatory", "Anne Morvan, directrice administrative et financière");
        return document;
    }

    private static String titleOf(String template) {
        return switch (template) {
            case "quote" -> "Devis";
            case "quote-catalogue" -> "Catalogue de prix";
            case "order-confirmation" -> "Confirmation de commande";
            case "delivery-note" -> "Bon de livraison";
            case "invoice" -> "Facture";
            case "credit-note" -> "Avoir";
            case "purchase-order" -> "Bon de commande";
            case "reminder" -> "Relance";
            default -> "Mise en demeure";
        };
    }

    private static String numberOf(String template) {
        return switch (template) {
            case "quote" -> "DE-2026-00042-R2";
            case "quote-catalogue" -> "DE-2026-00050";
            case "order-confirmation" -> "CO-2026-00019";
            case "delivery-note" -> "BL-2026-00015";
            case "invoice" -> "FA-2026-00044";
            case "credit-note" -> "AV-2026-00003";
            case "purchase-order" -> "CF-2026-00008";
            case "reminder" -> "FA-2026-00044-L2";
            default -> "FA-2026-00044-L3";
        };
    }

    private static Map<String, Object> line(int position) {
        return Map.ofEntries(
                Map.entry("position", Integer.toString(position)),
                Map.entry("reference", "LX-" + (100 + position)),
                Map.entry("description", GOODS[(position - 1) % GOODS.length]),
                Map.entry("quantity", position % 3 == 0 ? "12,5" : "2"),
                Map.entry("unit", position % 4 == 0 ? "heure" : "pièce"),
                Map.entry("unitPrice", "1 234,50 €"),
                Map.entry("discount", position % 2 == 0 ? "10 %" : ""),
                Map.entry("vatRate", position == 5 ? "5,5 %" : "20 %"),
                Map.entry("net", "12 345,00 €"),
                Map.entry("ordered", "10"),
                Map.entry("remaining", "4"));
    }

    private static Map<String, Object> totals() {
        return Map.of(
                "net", "27 710,00 €",
                "vat", "5 368,00 €",
                "gross", "33 078,00 €",
                "payable", "27 078,00 €",
                "due", "27 078,00 €",
                "interest", "118,70 €",
                "indemnity", "40,00 €",
                "claimed", "27 236,70 €");
    }

    private static Map<String, Object> terms() {
        return Map.of(
                "payment", "30 jours fin de mois, par virement",
                "delivery", "franco de port, sous six semaines après commande",
                "text", "Garantie deux ans, pièces et main-d’œuvre. Nos conditions générales de vente s’appliquent.",
                "penaltyRate", "12,15 % l’an",
                "indemnity", "40 €",
                "discount", "Escompte pour paiement anticipé : néant.");
    }

    private static Map<String, Object> dueInvoice(int position) {
        return Map.of(
                "number", String.format("FA-2026-%05d", 43 + position),
                "date", "24/09/2026",
                "dueDate", "31/10/2026",
                "daysLate", "24 jours",
                "gross", "33 078,00 €",
                "paid", "6 000,00 €",
                "due", "27 078,00 €");
    }

    private static List<Object> numbered(int count, IntFunction<Map<String, Object>> each) {
        return new ArrayList<>(IntStream.rangeClosed(1, count).mapToObj(each).toList());
    }

    private static Map<String, Object> emptied(Object map, String... names) {
        Map<String, Object> copy = copy(map);
        for (String name : names) {
            copy.put(name, "");
        }
        return copy;
    }

    private static Map<String, Object> copy(Object map) {
        Map<String, Object> copy = new HashMap<>();
        ((Map<?, ?>) map).forEach((name, value) -> copy.put((String) name, value));
        return copy;
    }
}
