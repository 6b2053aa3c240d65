package io.spanco.party.web;

import io.spanco.party.Address;
import io.spanco.party.Companies;
import io.spanco.party.Company;
import io.spanco.party.CompanyDetails;
import io.spanco.party.CompanyQueries;
import io.spanco.party.CompanyService;
import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Companies by REST. */
@RestController
@RequestMapping("/api/companies")
class CompanyApi {

    private final CompanyService service;
    private final Companies companies;
    private final CompanyQueries queries;

    CompanyApi(CompanyService service, Companies companies, CompanyQueries queries) {
        this.service = service;
        this.companies = companies;
        this.queries = queries;
    }

    /**
     * @param id ignored: an answer may be sent back as a change
     * @param version of the state that was read; for a change only
     */
    record Body(
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

        CompanyDetails details() {
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
    }

    record Answer(
            long id,
            long version,
            String name,
            String siren,
            String siret,
            String vatNumber,
            String email,
            String phone,
            boolean customer,
            boolean supplier,
            Address address,
            Address deliveryAddress,
            Integer paymentTermDays,
            boolean endOfMonth) {

        static Answer of(Company company) {
            CompanyDetails details = company.details();
            return new Answer(
                    company.id(),
                    company.version(),
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
                    details.endOfMonth());
        }
    }

    @GetMapping
    Listing<CompanyQueries.Row> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Boolean customer,
            @RequestParam(required = false) Boolean supplier,
            Paging paging) {
        return queries.list(new CompanyQueries.Filter(q, customer, supplier), paging);
    }

    @GetMapping("/{id}")
    Answer one(@PathVariable long id) {
        return Answer.of(companies.existing(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer register(@RequestBody Body body) {
        return Answer.of(service.register(body.details()));
    }

    @PutMapping("/{id}")
    Answer change(@PathVariable long id, @RequestBody Body body) {
        return Answer.of(service.change(id, body.version(), body.details()));
    }
}
