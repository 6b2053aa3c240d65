package io.spanco.catalog;

import io.spanco.platform.error.Invalid;
import io.spanco.platform.error.NotFound;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
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
        return repository.findById(id).orElseThrow(() -> Invalid.at(field, "L’article " + id + " n’existe pas."));
    }

    /** Those of the ids that exist, by id, in one query: for the lines of a whole document. */
    public Map<Long, Product> byId(Collection<Long> ids) {
        return repository.findAllByIdIn(ids).stream().collect(Collectors.toMap(Product::id, product -> product));
    }

    /** The product that an address names. @throws NotFound when there is none */
    public Product existing(long id) {
        return repository.findById(id).orElseThrow(() -> unknown(id));
    }

    /** Whatever the case of the code. */
    public Optional<Product> findByCode(String code) {
        return repository.findByCode(code.strip());
    }

    /** What a line names as its product: an id, or else a code. */
    public Optional<Product> find(String idOrCode) {
        return idOrCode.matches("\\d{1,18}")
                ? repository.findById(Long.parseLong(idOrCode)).or(() -> findByCode(idOrCode))
                : findByCode(idOrCode);
    }

    static NotFound unknown(long id) {
        return new NotFound("L’article " + id + " n’existe pas.");
    }
}
