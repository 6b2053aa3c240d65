package io.spanco.party.web;

import io.spanco.party.Address;
import io.spanco.party.PaymentTerms;
import io.spanco.party.Seller;
import io.spanco.party.SellerDetails;
import io.spanco.party.Sellers;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Our own company by REST. Before its first entry it answers empty fields and version 0. */
@RestController
@RequestMapping("/api/seller")
class SellerApi {

    private final Sellers sellers;

    SellerApi(Sellers sellers) {
        this.sellers = sellers;
    }

    /**
     * Both ways: an answer may be sent back as a change.
     *
     * @param missing in an answer: the fields without which nothing can be issued; ignored in a request
     * @param version of the state that was read
     */
    record Body(
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
                    address,
                    email,
                    phone,
                    paymentTermDays,
                    endOfMonth,
                    endOfMonthReading,
                    penaltyRate);
        }

        static Body of(Seller seller) {
            SellerDetails details = seller.details();
            return new Body(
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
    }

    @GetMapping
    Body current() {
        return Body.of(sellers.current());
    }

    @PutMapping
    Body change(@RequestBody Body body) {
        return Body.of(sellers.change(body.version(), body.details()));
    }
}
