package io.spanco.party;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The contacts of a company are few: a card shows them all. */
interface ContactRepository extends Repository<Contact, Long> {

    Contact saveAndFlush(Contact contact);

    Optional<Contact> findByIdAndCompanyId(long id, long companyId);

    List<Contact> findByCompanyIdOrderByNameAscIdAsc(long companyId);

    void delete(Contact contact);
}
