package io.spanco.party;

import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Our own company: read by whoever issues a document, entered by an administrator. */
@Service
@Transactional
public class Sellers {

    private final SellerRepository repository;

    Sellers(SellerRepository repository) {
        this.repository = repository;
    }

    /** As it stands, perhaps still empty. */
    @Transactional(readOnly = true)
    public Seller current() {
        return repository.findById(Seller.ONE).orElseThrow();
    }

    /**
     * Our company, complete enough to issue a document in its name.
     *
     * @throws Conflict naming what is missing
     */
    @Transactional(readOnly = true)
    public Seller required() {
        Seller seller = current();
        List<Seller.MissingField> missing = seller.missing();
        if (missing.isEmpty()) {
            return seller;
        }
        Conflict conflict = new Conflict(
                "Notre société n’est pas complète, il manque {0}. Un administrateur complète la page « Notre société ».",
                missing.stream().map(Seller.MissingField::label).toList());
        missing.forEach(field -> conflict.at("seller." + field.field(), "Il manque {0}.", field.label()));
        throw conflict;
    }

    /**
     * @param version the version that the change is based on
     * @throws io.spanco.platform.error.Invalid naming every field that breaks a rule
     * @throws Conflict when it was changed since
     */
    @Requires(Right.ADMINISTER)
    public Seller change(Long version, SellerDetails details) {
        Seller seller = repository.lock();
        Checks.version(version, seller.version());
        seller.change(details);
        return repository.saveAndFlush(seller);
    }
}
