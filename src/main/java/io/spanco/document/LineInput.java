package io.spanco.document;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanco.platform.error.Invalid;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A line as a person or a program typed it, unchecked. With a product, what is not typed is taken from it.
 *
 * @param product id or code
 * @param unit a code of {@link io.spanco.catalog.Unit}
 * @param vatExemption a code of {@link io.spanco.catalog.VatExemption}
 * @param source id of the line that it takes up, kept while a draft is edited
 * @param cost of one unit, which is no part of what is sold: for the margin of a line without a product
 */
public record LineInput(
        String product,
        String description,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal discountPercent,
        BigDecimal vatRate,
        String vatExemption,
        Long source,
        BigDecimal cost) {

    private static final ObjectMapper FORM = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT);

    private static final String PIECE = "C62";
    private static final BigDecimal STANDARD_VAT = new BigDecimal("20");

    /** A line of a draft as its editor shows it: it still knows the line that it takes up, and a cost that was typed. */
    public static LineInput of(DocumentLine line) {
        return new LineInput(
                line.productCode(),
                line.description(),
                line.quantity(),
                line.unit().name(),
                line.unitPrice(),
                line.discountPercent(),
                line.vat().rate(),
                line.vat().exemption() == null ? null : line.vat().exemption().name(),
                line.sourceLineId(),
                typedCost(line));
    }

    /** The same for who may not see costs. */
    public LineInput withoutCost() {
        return with(source, null);
    }

    private LineInput with(Long keptSource, BigDecimal keptCost) {
        return new LineInput(
                product,
                description,
                quantity,
                unit,
                unitPrice,
                discountPercent,
                vatRate,
                vatExemption,
                keptSource,
                keptCost);
    }

    /** Null for a line of a product, which has its cost from there. */
    static BigDecimal typedCost(DocumentLine line) {
        return line.productCode() == null ? line.unitCost() : null;
    }

    /**
     * Lines of a form's dynamic list. A line without a product that says neither unit nor VAT rate is counted in pieces
     * at the standard rate.
     *
     * @throws Invalid at {@code lines[0]} and so on when a row does not read as a line
     */
    public static List<LineInput> fromForm(List<Map<String, Object>> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(index -> fromForm(rows.get(index), index))
                .toList();
    }

    /** Nobody but the draft itself says what a line was taken from. */
    static LineInput keepingSource(LineInput typed, Set<Long> known) {
        return typed == null || typed.source() == null || known.contains(typed.source())
                ? typed
                : typed.with(null, typed.cost());
    }

    /**
     * A draft's lines as a form's dynamic list starts from them; a VAT rate is the code of a choice. An empty draft
     * shows one blank row to type in.
     */
    public static List<Map<String, Object>> forForm(CommercialDocument draft) {
        List<Map<String, Object>> rows =
                draft.lines().stream().map(LineInput::forForm).toList();
        return rows.isEmpty() ? List.of(Map.of("quantity", 1)) : rows;
    }

    private static Map<String, Object> forForm(DocumentLine line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("product", line.productCode() == null ? "" : line.productCode());
        row.put("description", line.description());
        row.put("quantity", line.quantity());
        row.put("unit", line.unit().name());
        row.put("unitPrice", line.unitPrice());
        row.put("discountPercent", line.discountPercent());
        row.put("vatRate", line.vat().rate().toPlainString());
        row.put(
                "vatExemption",
                line.vat().exemption() == null ? null : line.vat().exemption().name());
        row.put("source", line.sourceLineId());
        row.put("cost", typedCost(line));
        return row;
    }

    private static LineInput fromForm(Map<String, Object> row, int index) {
        try {
            LineInput typed = FORM.convertValue(row, LineInput.class);
            return typed == null || !isBlank(typed.product()) ? typed : withDefaults(typed);
        } catch (IllegalArgumentException e) {
            throw Invalid.at("lines[" + index + "]", "La ligne {0} ne se lit pas : vérifiez ses nombres.", (index + 1));
        }
    }

    private static LineInput withDefaults(LineInput typed) {
        return new LineInput(
                typed.product(),
                typed.description(),
                typed.quantity(),
                isBlank(typed.unit()) ? PIECE : typed.unit(),
                typed.unitPrice(),
                typed.discountPercent(),
                typed.vatRate() == null ? STANDARD_VAT : typed.vatRate(),
                typed.vatExemption(),
                typed.source(),
                typed.cost());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
