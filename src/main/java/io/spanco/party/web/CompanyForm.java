package io.spanco.party.web;

import io.spanco.party.Address;
import io.spanco.party.Company;
import io.spanco.party.CompanyDetails;

/** The form of a company as it was typed; a box that is not ticked is null. */
record CompanyForm(
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
    static CompanyForm empty() {
        return new CompanyForm(null, null, null, null, null, null, true, null, null, null, null, null, null);
    }

    static CompanyForm of(Company company) {
        CompanyDetails details = company.details();
        return new CompanyForm(
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
        return new CompanyDetails(
                name,
                siren,
                siret,
                vatNumber,
                email,
                phone,
                Boolean.TRUE.equals(customer),
                Boolean.TRUE.equals(supplier),
                address,
                delivers() ? deliveryAddress : null,
                paymentTermDays,
                Boolean.TRUE.equals(endOfMonth));
    }

    /** Whether a delivery address was typed: its country alone, which is chosen beforehand, does not count. */
    public boolean delivers() {
        return deliveryAddress != null
                && (deliveryAddress.line1() != null
                        || deliveryAddress.line2() != null
                        || deliveryAddress.postalCode() != null
                        || deliveryAddress.city() != null);
    }
}
