package io.spanco.catalog;

import io.spanco.platform.error.Invalid;
import io.spanco.platform.error.NotFound;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How other rooms look a product up. */
@Component
@Transactional(readOnly = true)
public class Products {

    private final ProductRepository repository;

    Products(ProductRepository repository) {
        this.repository = repository;
    }

    /** The product that a body names. @throws Invalid at the field, such as {@code lines[0].product}, when there is none */
    public Product required(long id, String field) {
        return repository.findById(id).orElseThrow(() -> Invalid.at(field, "L’article {0} n’existe pas.", id));
    }

    /** Those of the ids that exist, by id, in one query: for the lines of a whole document. */
    public Map<Long, Product> byId(Collection<Long> ids) {
        return repository.findAllByIdIn(ids).stream().collect(Collectors.toMap(Product::id, product -> product));
    }

    /** The product that an address names. @throws NotFound when there is none */
    public Product existing(long id) {
        return repository.findById(id).orElseThrow(() -> unknown(id));
    }

    /**
     * What lines name as their products, each an id or else a code, whatever its case: all in one query.
     *
     * @return by what was named; what no product answers to is missing
     */
    public Map<String, Product> named(Collection<String> idsOrCodes) {
        if (idsOrCodes.isEmpty()) {
            return Map.of();
        }
        List<Long> ids =
                idsOrCodes.stream().filter(Products::isId).map(Long::valueOf).toList();
        List<String> codes =
                idsOrCodes.stream().map(code -> code.toLowerCase(Locale.ROOT)).toList();
        Map<Long, Product> byId = new HashMap<>();
        Map<String, Product> byCode = new HashMap<>();
        repository.findAllByIdOrCode(ids, codes).forEach(product -> {
            byId.put(product.id(), product);
            byCode.put(product.code().toLowerCase(Locale.ROOT), product);
        });
        Map<String, Product> named = new HashMap<>();
        idsOrCodes.forEach(name -> {
            Product product = isId(name) ? byId.get(Long.valueOf(name)) : null;
            named.put(name, product != null ? product : byCode.get(name.toLowerCase(Locale.ROOT)));
        });
        named.values().removeIf(Objects::isNull);
        return named;
    }

    private static boolean isId(String name) {
        return name.matches("\\d{1,18}");
    }

    static NotFound unknown(long id) {
        return new NotFound("L’article {0} n’existe pas.", id);
    }
}
