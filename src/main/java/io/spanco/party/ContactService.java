package io.spanco.party;

import io.spanco.platform.error.Checks;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The persons of a company: who is to be called, and by what means. */
@Service
@Transactional
public class ContactService {

    private final ContactRepository repository;
    private final Companies companies;

    ContactService(ContactRepository repository, Companies companies) {
        this.repository = repository;
        this.companies = companies;
    }

    @Requires(Right.READ)
    @Transactional(readOnly = true)
    public List<Contact> of(long companyId) {
        return repository.findByCompanyIdOrderByNameAscIdAsc(companyId);
    }

    /** @throws NotFound when the company has no such contact */
    @Requires(Right.READ)
    @Transactional(readOnly = true)
    public Contact existing(long companyId, long id) {
        return repository
                .findByIdAndCompanyId(id, companyId)
                .orElseThrow(() -> new NotFound("Ce contact n’existe plus."));
    }

    @Requires(Right.SELL)
    public Contact add(long companyId, ContactDetails details) {
        return repository.saveAndFlush(new Contact(companies.existing(companyId).id(), details));
    }

    /** @param version the version that the change is based on */
    @Requires(Right.SELL)
    public Contact change(long companyId, long id, Long version, ContactDetails details) {
        Contact contact = existing(companyId, id);
        Checks.version(version, contact.version());
        contact.change(details);
        return repository.saveAndFlush(contact);
    }

    @Requires(Right.SELL)
    public void remove(long companyId, long id) {
        repository.delete(existing(companyId, id));
    }
}
