package io.spanco.document;

import io.spanco.catalog.Product;
import io.spanco.catalog.Products;
import io.spanco.catalog.Unit;
import io.spanco.catalog.Vat;
import io.spanco.catalog.VatExemption;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Invalid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks typed lines and completes them from the catalogue. */
@Component
public class LineReader {

    private static final int MOST = 1000;
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal LARGEST = new BigDecimal("99999999");
    private static final BigDecimal LARGEST_NET = new BigDecimal("1000000000");

    /** What the lines are for. */
    public enum Use {
        SALE,
        /** Quantities are not typed, and counted as one. */
        PRICE_LIST,
        /** Prices that are not typed are the products' costs. */
        PURCHASE
    }

    private final Products products;

    LineReader(Products products) {
        this.products = products;
    }

    /** Lines of a new document. @throws Invalid as for the lines of a draft */
    public List<LineValues> read(String dealNumber, List<LineInput> lines, Use use) {
        return read(dealNumber, lines, use, Set.of());
    }

    /** Lines that replace those of a draft, which alone say what a line may have been taken from. */
    public List<LineValues> read(CommercialDocument draft, List<LineInput> lines, Use use) {
        Set<Long> sources = draft.lines().stream()
                .map(DocumentLine::sourceLineId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return read(draft.dealNumber(), lines, use, sources);
    }

    /**
     * @param lines 1 to 1,000
     * @throws Invalid naming every wrong field, such as {@code lines[0].quantity}
     */
    private List<LineValues> read(String dealNumber, List<LineInput> lines, Use use, Set<Long> sources) {
        Checks checks = new Checks();
        checks.that(lines != null && !lines.isEmpty(), "lines", "Au moins une ligne est attendue.");
        checks.that(lines == null || lines.size() <= MOST, "lines", "Au plus 1 000 lignes.");
        checks.orRefuse();
        Map<String, Product> named = products.named(lines.stream()
                .map(line -> line == null ? null : line.product())
                .filter(product -> product != null && !product.isBlank())
                .map(String::strip)
                .collect(Collectors.toSet()));
        List<LineValues> values = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            LineInput typed = LineInput.keepingSource(lines.get(index), sources);
            String at = "lines[" + index + "].";
            if (typed == null) {
                checks.that(false, "lines[" + index + "]", "La ligne est vide.");
            } else {
                int wrongBefore = checks.count();
                Optional<Product> product = product(typed.product(), named, at, checks);
                if (checks.count() == wrongBefore) {
                    values.add(read(dealNumber, completed(typed, product, use), product, at, use, checks));
                }
            }
        }
        checks.orRefuse();
        return values;
    }

    private static LineValues read(
            String dealNumber, LineInput line, Optional<Product> product, String at, Use use, Checks checks) {
        check(line, at, use, checks);
        Unit unit = code(Unit.class, line.unit(), at + "unit", checks);
        VatExemption exemption = code(VatExemption.class, line.vatExemption(), at + "vatExemption", checks);
        Vat.check(checks, at, line.vatRate(), exemption);
        return checks.failed()
                ? null
                : new LineValues(
                        dealNumber,
                        line.source(),
                        product.map(Product::id).orElse(null),
                        product.map(Product::code).orElse(null),
                        line.description().strip(),
                        use == Use.PRICE_LIST ? BigDecimal.ONE : line.quantity(),
                        unit,
                        line.unitPrice(),
                        line.discountPercent(),
                        new Vat(line.vatRate(), exemption),
                        line.cost());
    }

    private static void check(LineInput line, String at, Use use, Checks checks) {
        checks.required(
                        at + "description",
                        line.description(),
                        use == Use.PURCHASE ? "Désignez ce qui est acheté." : "Désignez ce qui est vendu.")
                .text(at + "description", line.description());
        if (use != Use.PRICE_LIST) {
            checks.required(at + "quantity", line.quantity(), "Une quantité est attendue.")
                    .that(isPositive(line.quantity()), at + "quantity", "La quantité doit être supérieure à 0.")
                    .that(isWithin(line.quantity()), at + "quantity", "La quantité est trop grande.")
                    .maxDecimals(at + "quantity", line.quantity(), 4);
        }
        checks.required(at + "unit", line.unit(), "Une unité est attendue.")
                .required(at + "unitPrice", line.unitPrice(), "Un prix unitaire est attendu.")
                .that(
                        line.unitPrice() == null || line.unitPrice().signum() >= 0,
                        at + "unitPrice",
                        "Le prix ne peut pas être négatif.")
                .that(isWithin(line.unitPrice()), at + "unitPrice", "Le prix est trop grand.")
                .maxDecimals(at + "unitPrice", line.unitPrice(), 6)
                .that(
                        line.cost() == null || line.cost().signum() >= 0,
                        at + "cost",
                        "Le coût ne peut pas être négatif.")
                .that(isWithin(line.cost()), at + "cost", "Le coût est trop grand.")
                .maxDecimals(at + "cost", line.cost(), 6)
                .that(isPercent(line.discountPercent()), at + "discountPercent", "La remise va de 0 à 100 %.")
                .maxDecimals(at + "discountPercent", line.discountPercent(), 2)
                .that(isPayable(line), at + "quantity", "Le montant de la ligne est trop grand.");
    }

    private static Optional<Product> product(String typed, Map<String, Product> named, String at, Checks checks) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        Optional<Product> found = Optional.ofNullable(named.get(typed.strip()));
        checks.that(found.isPresent(), at + "product", "L’article « {0} » n’existe pas.", typed.strip());
        return found;
    }

    private static LineInput completed(LineInput line, Optional<Product> product, Use use) {
        return new LineInput(
                line.product(),
                either(blankToNull(line.description()), product.map(Product::name)),
                line.quantity(),
                either(
                        blankToNull(line.unit()),
                        product.map(known -> known.unit().name())),
                either(line.unitPrice(), product.map(use == Use.PURCHASE ? Product::cost : Product::unitPrice)),
                line.discountPercent() == null ? BigDecimal.ZERO : line.discountPercent(),
                either(line.vatRate(), product.map(known -> known.vat().rate())),
                either(
                        blankToNull(line.vatExemption()),
                        line.vatRate() != null
                                ? Optional.empty()
                                : product.map(known -> known.vat().exemption()).map(Enum::name)),
                line.source(),
                product.map(Product::cost).orElse(line.cost()));
    }

    private static <T> T either(T typed, Optional<T> known) {
        return typed != null ? typed : known.orElse(null);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static <E extends Enum<E>> E code(Class<E> type, String code, String field, Checks checks) {
        if (code == null) {
            return null;
        }
        Optional<E> known = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(code))
                .findFirst();
        checks.that(known.isPresent(), field, "« {0} » n’est pas un code connu.", code);
        return known.orElse(null);
    }

    private static boolean isPositive(BigDecimal quantity) {
        return quantity == null || quantity.signum() > 0;
    }

    private static boolean isWithin(BigDecimal number) {
        return number == null || number.compareTo(LARGEST) <= 0;
    }

    private static boolean isPayable(LineInput line) {
        return line.quantity() == null
                || line.unitPrice() == null
                || line.quantity().multiply(line.unitPrice()).abs().compareTo(LARGEST_NET) <= 0;
    }

    private static boolean isPercent(BigDecimal percent) {
        return percent == null || (percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0);
    }
}
