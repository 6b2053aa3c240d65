package io.spanco.party;

import io.spanco.platform.error.Checks;

/**
 * What is known of a company, as it was typed.
 *
 * @param customer and {@code supplier}: at least one of them
 * @param deliveryAddress where goods go when it is not the address; null otherwise
 * @param paymentTermDays null for our usual terms
 * @param endOfMonth null reads as false
 */
public record CompanyDetails(
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
        Boolean endOfMonth) {

    /**
     * A customer of whom no more is known yet.
     *
     * @param address as a form sends it; where it is empty, and the e-mail too, the company is known by its name alone
     */
    public static CompanyDetails ofCustomer(String name, String email, Address address) {
        Address typed = email == null ? Address.typed(address) : address;
        return new CompanyDetails(name, null, null, null, email, null, true, false, typed, null, null, false);
    }

    /**
     * The same without stray blanks, identifiers without their grouping; a SIRET alone gives the SIREN too.
     *
     * @throws io.spanco.platform.error.Invalid naming every field that breaks a rule
     */
    public CompanyDetails checked() {
        CompanyDetails tidy = tidy();
        Checks checks = new Checks();
        tidy.check(checks);
        checks.orRefuse();
        return tidy;
    }

    private CompanyDetails tidy() {
        String tidySiret = Siret.tidy(siret);
        String tidySiren = Siren.tidy(siren);
        return new CompanyDetails(
                Tidy.text(name),
                tidySiren == null && Siret.isValid(tidySiret) ? Siret.siren(tidySiret) : tidySiren,
                tidySiret,
                VatNumber.tidy(vatNumber),
                EmailAddress.tidy(email),
                Tidy.text(phone),
                customer,
                supplier,
                Address.tidy(address),
                Address.tidy(deliveryAddress),
                paymentTermDays,
                Boolean.TRUE.equals(endOfMonth));
    }

    private void check(Checks checks) {
        checks.name("name", name, "Le nom de la société manque.");
        Siren.check(checks, "siren", siren);
        Siret.check(checks, "siret", siret, siren);
        VatNumber.check(checks, "vatNumber", vatNumber);
        checks.required("email", email, "L’adresse e-mail manque.");
        EmailAddress.check(checks, "email", email);
        checks.line("phone", phone, 40);
        checkRoles(checks);
        checks.required("address", address, "L’adresse manque.");
        if (address != null) {
            address.check(checks, "address");
        }
        if (deliveryAddress != null) {
            deliveryAddress.check(checks, "deliveryAddress");
        }
        PaymentTerms.check(checks, "paymentTermDays", paymentTermDays);
    }

    private void checkRoles(Checks checks) {
        checks.required("customer", customer, "Dites si la société est cliente.");
        checks.required("supplier", supplier, "Dites si la société est fournisseur.");
        checks.that(
                !Boolean.FALSE.equals(customer) || !Boolean.FALSE.equals(supplier),
                "customer",
                "Une société est cliente, fournisseur, ou les deux.");
    }
}
