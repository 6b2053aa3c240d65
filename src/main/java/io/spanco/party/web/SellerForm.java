package io.spanco.party.web;

import io.spanco.party.Address;
import io.spanco.party.PaymentTerms;
import io.spanco.party.Seller;
import io.spanco.party.SellerDetails;
import java.math.BigDecimal;

/** The form of our own company as it was typed; a box that is not ticked is null. */
record SellerForm(
        String name,
        String legalForm,
        BigDecimal capital,
        String siren,
        String rcs,
        String vatNumber,
        Boolean vatFranchise,
        Boolean vatOnDebits,
        String iban,
        String bic,
        Address address,
        String email,
        String phone,
        Integer paymentTermDays,
        Boolean endOfMonth,
        PaymentTerms.EndOfMonth endOfMonthReading,
        String penaltyRate,
        Long version) {

    static SellerForm of(Seller seller) {
        SellerDetails details = seller.details();
        return new SellerForm(
                details.name(),
                details.legalForm(),
                details.capital(),
                details.siren(),
                details.rcs(),
                details.vatNumber(),
                details.vatFranchise(),
                details.vatOnDebits(),
                details.iban(),
                details.bic(),
                details.address(),
                details.email(),
                details.phone(),
                details.paymentTermDays(),
                details.endOfMonth(),
                details.endOfMonthReading(),
                details.penaltyRate(),
                seller.version());
    }

    SellerDetails details() {
        return new SellerDetails(
                name,
                legalForm,
                capital,
                siren,
                rcs,
                vatNumber,
                vatFranchise,
                vatOnDebits,
                iban,
                bic,
                addressIsTyped() ? address : null,
                email,
                phone,
                paymentTermDays,
                endOfMonth,
                endOfMonthReading,
                penaltyRate);
    }

    /** The country alone, which is chosen beforehand, does not count. */
    private boolean addressIsTyped() {
        return address != null
                && (address.line1() != null
                        || address.line2() != null
                        || address.postalCode() != null
                        || address.city() != null);
    }
}
