package io.spanco.party.web;

import io.spanco.party.Address;
import io.spanco.party.PaymentTerms;
import io.spanco.party.Seller;
import io.spanco.party.SellerDetails;
import java.math.BigDecimal;
import java.util.List;

/**
 * Our own company as the page's form and programs write it, and as programs read it: an answer may be sent back as a
 * change. In a form a box that is not ticked is null.
 *
 * @param missing in an answer: the fields without which nothing can be issued; ignored in a request
 * @param version of the state that was read
 */
record SellerFields(
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
        List<String> missing,
        Long version) {

    static SellerFields of(Seller seller) {
        SellerDetails details = seller.details();
        return new SellerFields(
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
                seller.missing().stream().map(Seller.MissingField::field).toList(),
                seller.version());
    }

    SellerDetails details() {
        return details(address);
    }

    SellerDetails typed() {
        return details(Address.typed(address));
    }

    private SellerDetails details(Address where) {
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
                where,
                email,
                phone,
                paymentTermDays,
                endOfMonth,
                endOfMonthReading,
                penaltyRate);
    }
}
