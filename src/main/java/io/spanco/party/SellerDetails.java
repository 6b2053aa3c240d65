package io.spanco.party;

import io.spanco.platform.error.Checks;
import java.math.BigDecimal;

/**
 * Our own company, as typed. Only the name is needed to keep it; what an invoice needs beyond that is named by
 * {@link Seller#missing()}.
 *
 * @param capital share capital in euros, null for a sole trader
 * @param rcs the town of the trade register
 * @param vatFranchise we charge no VAT (CGI art. 293 B) and need no VAT number
 * @param vatOnDebits VAT falls due with the invoice rather than with the payment
 * @param paymentTermDays our usual terms, where a company has none of its own; null reads as 30
 * @param penaltyRate how the rate of late-payment penalties is worded on invoices; null for the legal default
 */
public record SellerDetails(
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
        String penaltyRate) {

    /** C. com. L441-10: what applies where nothing else was agreed. */
    static final String LEGAL_PENALTY_RATE = "Taux de refinancement de la BCE majoré de 10 points";

    static final int USUAL_DAYS = 30;

    /** @throws io.spanco.platform.error.Invalid naming every field that breaks a rule */
    SellerDetails checked() {
        SellerDetails tidy = tidy();
        Checks checks = new Checks();
        tidy.checkIdentity(checks);
        tidy.checkMeans(checks);
        checks.orRefuse();
        return tidy;
    }

    private SellerDetails tidy() {
        return new SellerDetails(
                Tidy.text(name),
                Tidy.text(legalForm),
                capital,
                Siren.tidy(siren),
                Tidy.text(rcs),
                VatNumber.tidy(vatNumber),
                Boolean.TRUE.equals(vatFranchise),
                Boolean.TRUE.equals(vatOnDebits),
                BankAccount.tidy(iban),
                BankAccount.tidy(bic),
                Address.tidy(address),
                EmailAddress.tidy(email),
                Tidy.text(phone),
                paymentTermDays == null ? USUAL_DAYS : paymentTermDays,
                Boolean.TRUE.equals(endOfMonth),
                endOfMonthReading == null ? PaymentTerms.EndOfMonth.DAYS_THEN_MONTH_END : endOfMonthReading,
                Tidy.text(penaltyRate) == null ? LEGAL_PENALTY_RATE : Tidy.text(penaltyRate));
    }

    private void checkIdentity(Checks checks) {
        checks.name("name", name, "Le nom de notre société manque.");
        checks.line("legalForm", legalForm, 100);
        checks.that(
                capital == null || capital.signum() >= 0 && capital.precision() - capital.scale() <= 13,
                "capital",
                "Un capital est un montant en euros, positif ou nul.");
        checks.maxDecimals("capital", capital, 2);
        Siren.check(checks, "siren", siren);
        checks.line("rcs", rcs, 100);
        VatNumber.check(checks, "vatNumber", vatNumber);
    }

    private void checkMeans(Checks checks) {
        BankAccount.checkIban(checks, "iban", iban);
        BankAccount.checkBic(checks, "bic", bic);
        if (address != null) {
            address.check(checks, "address");
        }
        EmailAddress.check(checks, "email", email);
        checks.line("phone", phone, 40);
        PaymentTerms.check(checks, "paymentTermDays", paymentTermDays);
        checks.line("penaltyRate", penaltyRate, 200);
    }
}
