package io.spanco.catalog.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.spanco.catalog.Product;
import io.spanco.catalog.ProductDetails;
import io.spanco.catalog.ProductKind;
import io.spanco.catalog.ProductQueries;
import io.spanco.catalog.ProductService;
import io.spanco.catalog.Products;
import io.spanco.catalog.Unit;
import io.spanco.catalog.VatExemption;
import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import java.math.BigDecimal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Products by REST. */
@RestController
@RequestMapping("/api/products")
class ProductApi {

    private final ProductService service;
    private final Products products;
    private final ProductQueries queries;
    private final CurrentUser user;

    ProductApi(ProductService service, Products products, ProductQueries queries, CurrentUser user) {
        this.service = service;
        this.products = products;
        this.queries = queries;
        this.user = user;
    }

    /**
     * @param id ignored: an answer may be sent back as a change
     * @param version of the state that was read; for a change only
     */
    record Body(
            Long id,
            String code,
            String name,
            Unit unit,
            BigDecimal unitPrice,
            BigDecimal cost,
            BigDecimal vatRate,
            VatExemption vatExemption,
            ProductKind kind,
            Boolean active,
            Long version) {

        ProductDetails details() {
            return new ProductDetails(code, name, unit, unitPrice, cost, vatRate, vatExemption, kind, active);
        }
    }

    /** @param cost absent when it is unknown, and for who may not see costs */
    record Answer(
            long id,
            long version,
            String code,
            String name,
            Unit unit,
            BigDecimal unitPrice,
            @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal cost,
            BigDecimal vatRate,
            VatExemption vatExemption,
            ProductKind kind,
            boolean active) {}

    @GetMapping
    Listing<Answer> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Boolean active,
            @RequestParam(required = false) ProductKind kind,
            Paging paging) {
        Listing<ProductQueries.Row> found = queries.list(new ProductQueries.Filter(q, active, kind), paging);
        return new Listing<>(found.items().stream().map(ProductApi::answer).toList(), found.total());
    }

    @GetMapping("/{id}")
    Answer one(@PathVariable long id) {
        return answer(products.existing(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer add(@RequestBody Body body) {
        return answer(service.add(body.details()));
    }

    @PutMapping("/{id}")
    Answer change(@PathVariable long id, @RequestBody Body body) {
        return answer(service.change(id, body.version(), body.details()));
    }

    private Answer answer(Product product) {
        return new Answer(
                product.id(),
                product.version(),
                product.code(),
                product.name(),
                product.unit(),
                product.unitPrice(),
                user.may(Right.SEE_COSTS) ? product.cost() : null,
                product.vat().rate(),
                product.vat().exemption(),
                product.kind(),
                product.isActive());
    }

    private static Answer answer(ProductQueries.Row row) {
        return new Answer(
                row.id(),
                row.version(),
                row.code(),
                row.name(),
                row.unit(),
                row.unitPrice(),
                row.cost(),
                row.vatRate(),
                row.vatExemption(),
                row.kind(),
                row.active());
    }
}
