package io.spanco.party.web;

import io.spanco.party.Address;
import io.spanco.party.Company;
import io.spanco.party.CompanyDetails;

/**
 * A company as the page's form and programs write it, and as programs read it: an answer may be sent back as a change. In
 * a form a box that is not ticked is null.
 *
 * @param id ignored in a request
 * @param version of the state that was read; for a change only
 */
record CompanyFields(
        Long id,
        String name,
        String siren,
        String siret,
        String vatNumber,
        String email,
        String phone,
        Boolean customer,
        Boolean supplier,
        Address address,
        Address deliveryAddress,
        Integer paymentTermDays,
        Boolean endOfMonth,
        Long version) {

    /** A customer, for that is what is mostly entered. */
    static CompanyFields empty() {
        return new CompanyFields(null, null, null, null, null, null, null, true, null, null, null, null, null, null);
    }

    static CompanyFields of(Company company) {
        CompanyDetails details = company.details();
        return new CompanyFields(
                company.id(),
                details.name(),
                details.siren(),
                details.siret(),
                details.vatNumber(),
                details.email(),
                details.phone(),
                details.customer(),
                details.supplier(),
                details.address(),
                details.deliveryAddress(),
                details.paymentTermDays(),
                details.endOfMonth(),
                company.version());
    }

    CompanyDetails details() {
        return details(customer, supplier, deliveryAddress);
    }

    CompanyDetails typed() {
        return details(Boolean.TRUE.equals(customer), Boolean.TRUE.equals(supplier), Address.typed(deliveryAddress));
    }

    /** Whether a form holds a delivery address. */
    public boolean delivers() {
        return Address.typed(deliveryAddress) != null;
    }

    private CompanyDetails details(Boolean buys, Boolean sells, Address goods) {
        return new CompanyDetails(
                name, siren, siret, vatNumber, email, phone, buys, sells, address, goods, paymentTermDays, endOfMonth);
    }
}
