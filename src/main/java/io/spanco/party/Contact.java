package io.spanco.party;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** A person whom we know at a company. */
@Entity
public class Contact {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_seq")
    @SequenceGenerator(name = "contact_seq", sequenceName = "contact_seq", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    private long companyId;
    private String name;
    private String role;
    private String email;
    private String phone;

    protected Contact() {}

    /** @throws io.spanco.platform.error.Invalid naming every field that breaks a rule */
    Contact(long companyId, ContactDetails details) {
        this.companyId = companyId;
        change(details);
    }

    /** @throws io.spanco.platform.error.Invalid naming every field that breaks a rule; nothing is changed then */
    void change(ContactDetails typed) {
        ContactDetails details = typed.checked();
        name = details.name();
        role = details.role();
        email = details.email();
        phone = details.phone();
    }

    public ContactDetails details() {
        return new ContactDetails(name, role, email, phone);
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public long companyId() {
        return companyId;
    }
}
