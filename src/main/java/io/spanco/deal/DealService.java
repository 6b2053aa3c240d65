package io.spanco.deal;

import io.spanco.document.NumberSeries;
import io.spanco.party.Companies;
import io.spanco.party.Company;
import io.spanco.party.CompanyDetails;
import io.spanco.party.CompanyService;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * The business actions on an open deal. The public methods are the doors: they lock, check and complete the waiting task;
 * the package-private ones do the work when the process calls it back, in the same transaction.
 */
@Service
public class DealService {

    static final String NUMBER_PREFIX = "AF";

    private final Deals deals;
    private final Companies companies;
    private final CompanyService newCompanies;
    private final NumberSeries numbers;
    private final DealHistory history;
    private final DealProcess process;
    private final CurrentUser user;
    private final Clock clock;

    DealService(
            Deals deals,
            Companies companies,
            CompanyService newCompanies,
            NumberSeries numbers,
            DealHistory history,
            DealProcess process,
            CurrentUser user,
            Clock clock) {
        this.deals = deals;
        this.companies = companies;
        this.newCompanies = newCompanies;
        this.numbers = numbers;
        this.history = history;
        this.process = process;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Opens a deal in the stage Suspect and starts its process; who opens it owns it.
     *
     * @throws Invalid naming at once what is missing
     */
    @BusinessAction
    @Requires(Right.SELL)
    public Deal open(NewDeal opened) {
        return started(register(opened));
    }

    /**
     * The same for a company as it was typed: one that is known by its name or SIREN, whatever else was typed; else, with an
     * e-mail or an address, a new one.
     *
     * @throws Invalid naming at once what is missing of the company, as {@link CompanyDetails} calls it, and of the deal
     */
    @BusinessAction
    @Requires(Right.SELL)
    public Deal open(CompanyDetails typed, NewDeal opened) {
        return started(register(typed, opened));
    }

    private Deal started(Deal deal) {
        process.start(deal.number());
        return deal;
    }

    /** The row and its history; the process runs already when a deal is opened in Tasklist. */
    Deal register(CompanyDetails typed, NewDeal opened) {
        return register(opened, "name", () -> companyOf(typed));
    }

    private Deal register(NewDeal opened) {
        return register(opened, "companyId", () -> companyOf(opened.companyId()));
    }

    /** @param field where the company is named */
    private Deal register(NewDeal opened, String field, Supplier<Company> named) {
        Checks checks = new Checks();
        Company company = checks.from(field, () -> customer(named.get(), field));
        opened.check(checks);
        checks.orRefuse();
        Deal deal = deals.save(
                new Deal(numbers.next(NUMBER_PREFIX), opened.of(company.id()), user.login(), clock.instant()));
        history.record(deal.number(), "DEAL_OPENED", "Affaire ouverte : " + deal.source(), null);
        history.recordStage(deal.number(), Stage.SUSPECT);
        return deal;
    }

    private Company companyOf(Long id) {
        if (id == null) {
            throw Invalid.at("companyId", "Indiquez la société.");
        }
        return companies.required(id);
    }

    private Company companyOf(CompanyDetails typed) {
        Optional<Company> known = typed.name() == null ? Optional.empty() : companies.findByNameOrSiren(typed.name());
        if (known.isPresent()) {
            return known.get();
        }
        if (typed.email() != null || typed.address() != null) {
            return newCompanies.register(typed);
        }
        Checks.text("name", typed.name(), "Indiquez la société.");
        throw Invalid.at(
                "name",
                "« {0} » n’est pas connue : donnez le nom ou le SIREN d’une société connue, ou l’e-mail et l’adresse de la nouvelle.",
                typed.name().strip());
    }

    private static Company customer(Company company, String field) {
        if (!company.isCustomer()) {
            throw Invalid.at(field, "Cette société n’est pas un client. Cochez « client » sur sa fiche.");
        }
        return company;
    }

    /** @param outcome GO or STOP; STOP abandons the deal */
    @BusinessAction
    @Requires(Right.SELL)
    public Deal qualify(String number, Qualification outcome, String notes) {
        Deal deal = open(number);
        awaited(process.qualify(number, outcome == null ? null : outcome.name(), notes));
        return deal;
    }

    void qualified(String number, Qualification outcome, String notes) {
        new Checks()
                .required("outcome", outcome, "Dites si le suspect est retenu.")
                .text("notes", notes)
                .orRefuse();
        open(number);
        boolean kept = outcome == Qualification.GO;
        history.record(
                number,
                kept ? "SUSPECT_KEPT" : "SUSPECT_STOPPED",
                (kept ? "Suspect retenu" : "Suspect écarté") + (notes == null ? "" : " : " + notes),
                null);
    }

    @BusinessAction
    @Requires(Right.SELL)
    public Deal discoverNeed(String number, Need found) {
        Deal deal = open(number);
        awaited(process.discoverNeed(number, found));
        return deal;
    }

    void needDiscovered(String number, Need found) {
        found.check();
        open(number).discover(found.need().strip(), found.budget(), found.decisionDate());
        history.record(number, "NEED_DISCOVERED", "Besoin cerné", null);
    }

    /** A note on the deal, by anyone who may read it. */
    @BusinessAction
    @Requires(Right.READ)
    public void note(String number, String text) {
        new Checks()
                .required("text", text, "Écrivez la note.")
                .text("text", text)
                .orRefuse();
        deals.lock(number);
        history.record(number, "NOTE", text.strip(), null);
    }

    /** Called by the diagram: the deal enters the stage, unless it stands there or further already. */
    void stageEntered(String number, Stage stage) {
        deals.find(number)
                .filter(deal -> deal.enter(stage, clock.instant()))
                .ifPresent(deal -> history.recordStage(number, stage));
    }

    private Deal open(String number) {
        Deal deal = deals.lock(number);
        deal.requireOpen();
        return deal;
    }

    private static void awaited(boolean done) {
        if (!done) {
            throw new Conflict("Cette action n’est pas attendue à cette étape de l’affaire.");
        }
    }
}
