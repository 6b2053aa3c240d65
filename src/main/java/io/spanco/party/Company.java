package io.spanco.party;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Optional;

/** A company that we sell to or buy from, or both. Its SIREN, where it has one, belongs to it alone. */
@Entity
public class Company {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company_seq")
    @SequenceGenerator(name = "company_seq", sequenceName = "company_seq", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    private String name;
    private String siren;
    private String siret;
    private String vatNumber;
    private String email;
    private String phone;
    private boolean customer;
    private boolean supplier;

    @Embedded
    private Address address;

    @Embedded
    @AttributeOverride(name = "line1", column = @Column(name = "delivery_line1"))
    @AttributeOverride(name = "line2", column = @Column(name = "delivery_line2"))
    @AttributeOverride(name = "postalCode", column = @Column(name = "delivery_postal_code"))
    @AttributeOverride(name = "city", column = @Column(name = "delivery_city"))
    @AttributeOverride(name = "country", column = @Column(name = "delivery_country"))
    private Address deliveryAddress;

    private Integer paymentTermDays;
    private boolean endOfMonth;

    protected Company() {}

    /** @throws io.spanco.platform.error.Invalid naming every field that breaks a rule */
    Company(CompanyDetails details) {
        change(details);
    }

    /** @throws io.spanco.platform.error.Invalid naming every field that breaks a rule; nothing is changed then */
    void change(CompanyDetails typed) {
        CompanyDetails details = typed.checked();
        name = details.name();
        siren = details.siren();
        siret = details.siret();
        vatNumber = details.vatNumber();
        email = details.email();
        phone = details.phone();
        customer = details.customer();
        supplier = details.supplier();
        address = details.address();
        deliveryAddress = details.deliveryAddress();
        paymentTermDays = details.paymentTermDays();
        endOfMonth = details.endOfMonth();
    }

    /** As a document freezes it when it is issued. */
    public PartySnapshot snapshot() {
        return new PartySnapshot(name, address, deliveryAddress, siren, vatNumber, email);
    }

    /** The terms agreed with this company; empty where ours apply. */
    public Optional<PaymentTerms> paymentTerms() {
        return Optional.ofNullable(paymentTermDays).map(days -> new PaymentTerms(days, endOfMonth));
    }

    public CompanyDetails details() {
        return new CompanyDetails(
                name,
                siren,
                siret,
                vatNumber,
                email,
                phone,
                customer,
                supplier,
                address,
                deliveryAddress,
                paymentTermDays,
                endOfMonth);
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    /** Nine digits, or null. */
    public String siren() {
        return siren;
    }

    public String email() {
        return email;
    }

    public boolean isCustomer() {
        return customer;
    }

    public boolean isSupplier() {
        return supplier;
    }

    public Address address() {
        return address;
    }

    /** Where goods go: the delivery address, or else the address. */
    public Address deliverTo() {
        return deliveryAddress == null ? address : deliveryAddress;
    }
}
