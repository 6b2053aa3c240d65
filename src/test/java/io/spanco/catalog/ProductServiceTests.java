package io.spanco.catalog;

import static io.spanco.catalog.SampleProducts.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spanco.platform.error.BusinessException.FieldError;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.error.NotFound;
import io.spanco.testing.SpancoTest;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@SpancoTest(properties = "spanco.test.database=companies-and-products")
@AutoConfigureMockMvc
@WithMockUser(username = "commercial", authorities = "sales")
class ProductServiceTests {

    private static final ProductQueries.Filter ALL = new ProductQueries.Filter(null, null, null);

    @Autowired
    ProductService service;

    @Autowired
    Products products;

    @Autowired
    ProductQueries queries;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startWithoutProducts() {
        jdbc.sql("delete from spanco.product").update();
    }

    @Test
    void addedProductIsReadBackAsItWasTyped() {
        Product added = service.add(SampleProducts.OAK_TABLE);
        Product read = products.existing(added.id());
        assertThat(read.unitPrice()).hasToString("480.00");
        assertThat(read.cost()).hasToString("310.00");
        assertThat(read.vat()).isEqualTo(Vat.STANDARD);
        assertThat(read.version()).isZero();
        ProductDetails export = new ProductDetails(
                "X",
                "X",
                Unit.SET,
                new BigDecimal("0.123456"),
                null,
                BigDecimal.ZERO,
                VatExemption.EXPORT,
                null,
                false);
        Product exempt = products.existing(service.add(export).id());
        assertThat(exempt.vat()).isEqualTo(new Vat(BigDecimal.ZERO, VatExemption.EXPORT));
        assertThat(exempt.unitPrice()).hasToString("0.123456");
    }

    @Test
    void codeBelongsToOneProductWhateverItsCase() {
        service.add(SampleProducts.OAK_TABLE);
        Product other = service.add(SampleProducts.FITTING);
        ProductDetails taking = product("table-ch", "Copie", Unit.C62, "1", null, "20");
        for (var attempt : List.<ThrowableAssert.ThrowingCallable>of(
                () -> service.add(taking), () -> service.change(other.id(), 0L, taking))) {
            Conflict refusal = catchThrowableOfType(Conflict.class, attempt);
            assertThat(refusal).hasMessage("Ce code est déjà celui de « Table en chêne ».");
            assertThat(refusal.fieldErrors()).extracting(FieldError::field).containsExactly("code");
        }
        assertThat(products.named(List.of("Table-CH"))).hasSize(1);
    }

    @Test
    void staleVersionIsRefused() {
        Product product = service.add(SampleProducts.OAK_TABLE);
        service.change(product.id(), 0L, product("TABLE-CH", "Table", Unit.C62, "500", null, "20"));
        assertThatThrownBy(() -> service.change(product.id(), 0L, SampleProducts.OAK_TABLE))
                .isInstanceOf(Conflict.class);
        assertThat(products.existing(product.id()).cost()).isNull();
    }

    @Test
    void unknownProductIsInvalidInALineAndNotFoundInAnAddress() {
        assertThatThrownBy(() -> products.existing(404)).isInstanceOf(NotFound.class);
        assertThat(catchThrowableOfType(Invalid.class, () -> products.required(404, "lines[0].product"))
                        .fieldErrors())
                .extracting(FieldError::field)
                .containsExactly("lines[0].product");
        assertThat(products.byId(List.of(404L))).isEmpty();
    }

    @Test
    void editorProposesActiveProductsAndThoseWhoseCodeBeginsSoFirst() {
        service.add(SampleProducts.OAK_TABLE);
        service.add(SampleProducts.SKIRTING);
        service.add(product("CH-1", "Chêne massif", Unit.MTR, "12", null, "20"));
        service.add(product("VIEUX", "Chêne d’hier", Unit.MTR, "12", null, "20"));
        Product old = products.named(List.of("VIEUX")).get("VIEUX");
        ProductDetails retired = new ProductDetails(
                "VIEUX", "Chêne d’hier", Unit.MTR, BigDecimal.TEN, null, BigDecimal.TEN, null, null, false);
        service.change(old.id(), 0L, retired);
        assertThat(queries.suggest("chene", 10))
                .extracting(ProductQueries.Row::code)
                .containsExactly("CH-1", "TABLE-CH");
        assertThat(queries.suggest("CH", 1))
                .extracting(ProductQueries.Row::code)
                .containsExactly("CH-1");
        assertThat(queries.suggest("%", 10)).isEmpty();
        assertThat(queries.suggest(null, 10)).hasSize(3);
    }

    @Test
    void listIsFilteredAndGoesOnBehindTheLastName() {
        service.add(SampleProducts.OAK_TABLE);
        service.add(SampleProducts.FITTING);
        service.add(SampleProducts.SKIRTING);
        List<ProductQueries.Row> first = queries.byName(ALL, null, 2);
        assertThat(first).extracting(ProductQueries.Row::code).containsExactly("PLINTHE", "POSE");
        assertThat(queries.byName(ALL, first.get(1).id(), 2))
                .extracting(ProductQueries.Row::code)
                .containsExactly("TABLE-CH");
        assertThat(queries.byName(new ProductQueries.Filter(null, true, ProductKind.SERVICE), null, 9))
                .extracting(ProductQueries.Row::code)
                .containsExactly("POSE");
        assertThat(queries.count(new ProductQueries.Filter("plin sapin", null, null)))
                .isEqualTo(1);
        assertThat(first.get(0).unitPrice()).hasToString("3.125");
        assertThat(first.get(1).vatRate()).hasToString("10");
    }

    @Test
    @WithMockUser(username = "atelier", authorities = "workshop")
    void whoMayNotSeeCostsReadsListsWithoutThemAndWritesNothing() {
        jdbc.sql("""
                        insert into spanco.product (id, version, code, name, unit, unit_price, cost, vat_rate, kind, active)
                        values (1, 0, 'A', 'A', 'C62', 10, 5, 20, 'GOODS', true)
                        """).update();
        assertThat(queries.byName(ALL, null, 9))
                .extracting(ProductQueries.Row::cost)
                .containsOnlyNulls();
        assertThat(queries.suggest("a", 9)).extracting(ProductQueries.Row::cost).containsOnlyNulls();
        assertThatThrownBy(() -> service.add(SampleProducts.OAK_TABLE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.change(1, 0L, SampleProducts.OAK_TABLE))
                .isInstanceOf(Forbidden.class);
    }
}
