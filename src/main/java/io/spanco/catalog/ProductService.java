package io.spanco.catalog;

import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.text.Sentence;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be done with products. */
@Service
@Transactional
public class ProductService {

    private final ProductRepository repository;

    ProductService(ProductRepository repository) {
        this.repository = repository;
    }

    /**
     * @throws io.spanco.platform.error.Invalid naming every field that breaks a rule
     * @throws Conflict at {@code code} when another product has it
     */
    @Requires(Right.SELL)
    public Product add(ProductDetails typed) {
        ProductDetails details = typed.checked();
        refuseCodeOfAnother(details.code(), 0);
        return save(new Product(details));
    }

    /**
     * @param version the version that the change is based on
     * @throws io.spanco.platform.error.Invalid naming every field that breaks a rule
     * @throws Conflict when the product was changed since, or another one has the code
     */
    @Requires(Right.SELL)
    public Product change(long id, Long version, ProductDetails typed) {
        Product product = repository.lockById(id).orElseThrow(() -> Products.unknown(id));
        Checks.version(version, product.version());
        ProductDetails details = typed.checked();
        refuseCodeOfAnother(details.code(), id);
        product.change(details);
        return save(product);
    }

    private void refuseCodeOfAnother(String code, long id) {
        repository.findByCode(code).filter(other -> other.id() != id).ifPresent(other -> {
            throw codeTaken(Sentence.of("Ce code est déjà celui de « {0} ».", other.name()));
        });
    }

    /** Two that take one code at the same moment meet here: the index lets only the first pass. */
    private Product save(Product product) {
        try {
            return repository.saveAndFlush(product);
        } catch (DataIntegrityViolationException taken) {
            throw codeTaken(Sentence.of("Ce code est déjà celui d’un autre article."));
        }
    }

    private static Conflict codeTaken(Sentence whose) {
        return new Conflict(whose).at("code", whose);
    }
}
