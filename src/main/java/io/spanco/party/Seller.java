package io.spanco.party;

import io.spanco.platform.text.Sentence;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Our own company: one row, empty until an administrator or the demo fills it. */
@Entity
public class Seller {

    /** A sole trader (entreprise individuelle) has neither share capital nor, as a rule, an entry in the RCS. */
    private static final String SOLE_TRADER = "EI|EIRL|(?i)entrepreneur individuel|(?i)entreprise individuelle";

    /** The id of the one row. */
    static final int ONE = 1;

    @Id
    private int id;

    @Version
    private long version;

    private String name;
    private String legalForm;
    private BigDecimal capital;
    private String siren;
    private String rcs;
    private String vatNumber;
    private boolean vatFranchise;
    private boolean vatOnDebits;
    private String iban;
    private String bic;

    @Embedded
    private Address address;

    private String email;
    private String phone;
    private int paymentTermDays;
    private boolean endOfMonth;

    @Enumerated(EnumType.STRING)
    private PaymentTerms.EndOfMonth endOfMonthReading;

    private String penaltyRate;

    protected Seller() {}

    /** @throws io.spanco.platform.error.Invalid naming every field that breaks a rule; nothing is changed then */
    void change(SellerDetails typed) {
        SellerDetails details = typed.checked();
        name = details.name();
        legalForm = details.legalForm();
        capital = details.capital();
        siren = details.siren();
        rcs = details.rcs();
        vatNumber = details.vatNumber();
        vatFranchise = details.vatFranchise();
        vatOnDebits = details.vatOnDebits();
        iban = details.iban();
        bic = details.bic();
        address = details.address();
        email = details.email();
        phone = details.phone();
        paymentTermDays = details.paymentTermDays();
        endOfMonth = details.endOfMonth();
        endOfMonthReading = details.endOfMonthReading();
        penaltyRate = details.penaltyRate();
    }

    /** What an invoice must say of its seller (CGI ann. II art. 242 nonies A) and is not known yet: field and name. */
    public List<MissingField> missing() {
        boolean soleTrader = legalForm != null && legalForm.matches(SOLE_TRADER);
        List<MissingField> missing = new ArrayList<>();
        need(missing, name, "name", Sentence.of("le nom"));
        need(missing, legalForm, "legalForm", Sentence.of("la forme juridique"));
        need(missing, soleTrader ? "" : capital, "capital", Sentence.of("le capital"));
        need(missing, siren, "siren", Sentence.of("le SIREN"));
        need(missing, soleTrader ? "" : rcs, "rcs", Sentence.of("la ville du RCS"));
        need(missing, vatFranchise ? "" : vatNumber, "vatNumber", Sentence.of("le numéro de TVA"));
        need(missing, iban, "iban", Sentence.of("l’IBAN"));
        need(missing, address, "address", Sentence.of("l’adresse"));
        return missing;
    }

    /** @param label its name with the article */
    public record MissingField(String field, Sentence label) {}

    private static void need(List<MissingField> missing, Object value, String field, Sentence label) {
        if (value == null) {
            missing.add(new MissingField(field, label));
        }
    }

    /** As a document freezes it when it is issued. */
    public SellerSnapshot snapshot() {
        return new SellerSnapshot(
                name,
                legalForm,
                capital,
                siren,
                rcs,
                vatNumber,
                vatOnDebits,
                iban,
                bic,
                address,
                email,
                phone,
                penaltyRate);
    }

    /** When an invoice to the company falls due, by its own terms or else by ours. */
    public LocalDate dueDate(Company company, LocalDate invoiced) {
        return termsFor(company).dueDate(invoiced, endOfMonthReading);
    }

    public PaymentTerms termsFor(Company company) {
        return company.paymentTerms().orElse(new PaymentTerms(paymentTermDays, endOfMonth));
    }

    public SellerDetails details() {
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

    public boolean vatFranchise() {
        return vatFranchise;
    }

    public long version() {
        return version;
    }
}
