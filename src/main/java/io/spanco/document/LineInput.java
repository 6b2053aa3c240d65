package io.spanco.document;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanco.platform.error.Invalid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A line as a person or a program typed it, unchecked. With a product, what is not typed is taken from it.
 *
 * @param product id or code
 * @param unit a code of {@link io.spanco.catalog.Unit}
 * @param vatExemption a code of {@link io.spanco.catalog.VatExemption}
 * @param source id of the line that it takes up, kept while a draft is edited
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
        Long source) {

    private static final ObjectMapper FORM = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT);

    /**
     * Lines of a form's dynamic list.
     *
     * @throws Invalid at {@code lines[0]} and so on when a row does not read as a line
     */
    public static List<LineInput> fromForm(List<Map<String, Object>> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(index -> fromForm(rows.get(index), index))
                .toList();
    }

    private static LineInput fromForm(Map<String, Object> row, int index) {
        try {
            return FORM.convertValue(row, LineInput.class);
        } catch (IllegalArgumentException e) {
            throw Invalid.at("lines[" + index + "]", "La ligne " + (index + 1) + " ne se lit pas : vérifiez ses nombres.");
        }
    }
}
