package io.spanco.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spanco.platform.error.BusinessException.FieldError;
import io.spanco.platform.error.Invalid;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTests {

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        ProductDetails empty = new ProductDetails(null, "", null, null, new BigDecimal("-1"), null, null, null, null);
        assertThat(errorsOf(empty)).containsExactly("code", "name", "unit", "unitPrice", "cost", "vatRate");
    }

    @ParameterizedTest
    @CsvSource({
        "0, true", "0.000001, true", "999999999999.999999, true", "1E+3, true", "1.50000000, true",
        "-0.01, false", "0.0000001, false", "1000000000000, false", "1E+999999999, false", "1E-999999999, false"
    })
    void priceHasSixDecimalsAtMostAndIsNotNegative(String price, boolean accepted) {
        ProductDetails typed = SampleProducts.product("A", "A", Unit.C62, price, null, "20");
        assertThat(errorsOf(typed).isEmpty()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"1250, 1250.00", "1250.000000, 1250.00", "0.125000, 0.125", "1E+3, 1000.00", "0, 0.00"})
    void priceIsShownWithCentsAndWhatItNeedsBeyond(BigDecimal typed, String shown) {
        assertThat(UnitPrice.tidy(typed)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "20, -, -", "10.0, -, -", "5.50, -, -", "2.1, -, -", "0, EXPORT, -",
                "19.6, -, vatRate", "-20, -, vatRate", "0, -, vatExemption", "20, EXPORT, vatExemption", "-, -, vatRate"
            })
    void zeroRateSaysWhyAndOnlyTheZeroRateDoes(BigDecimal rate, VatExemption exemption, String wrong) {
        ProductDetails typed =
                new ProductDetails("A", "A", Unit.C62, BigDecimal.ONE, null, rate, exemption, null, null);
        assertThat(errorsOf(typed)).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @ParameterizedTest
    @CsvSource({"2627.50, 20, 525.50", "10.02, 5.5, 0.55", "10.10, 5.5, 0.56", "100, 2.1, 2.10", "0.03, 10, 0.00"})
    void taxIsRoundedHalfUpToTheCent(BigDecimal net, BigDecimal rate, String tax) {
        assertThat(new Vat(rate, null).on(net)).hasToString(tax);
    }

    @Test
    void equalRatesAreEqualWhateverTheirScale() {
        assertThat(new Vat(new BigDecimal("20.0"), null)).isEqualTo(Vat.STANDARD);
        assertThat(new Vat(new BigDecimal("20.0"), null).rate()).hasToString("20");
        assertThat(Vat.STANDARD.category()).isEqualTo("S");
        assertThat(new Vat(BigDecimal.ZERO, VatExemption.INTRA_COMMUNITY).category())
                .isEqualTo("K");
    }

    @Test
    void productIsGoodsAndActiveUnlessItSaysOtherwise() {
        Product product = new Product(
                new ProductDetails(" A ", "A", Unit.C62, BigDecimal.ONE, null, BigDecimal.TEN, null, null, null));
        assertThat(product.kind()).isEqualTo(ProductKind.GOODS);
        assertThat(product.isActive()).isTrue();
        assertThat(product.code()).isEqualTo("A");
        assertThat(product.unitPrice()).hasToString("1.00");
    }

    private static List<String> errorsOf(ProductDetails typed) {
        Invalid refusal = catchThrowableOfType(Invalid.class, () -> new Product(typed));
        return refusal == null
                ? List.of()
                : refusal.fieldErrors().stream().map(FieldError::field).toList();
    }
}
