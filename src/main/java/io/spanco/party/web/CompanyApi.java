package io.spanco.party.web;

import io.spanco.party.Companies;
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

    @GetMapping
    Listing<CompanyQueries.Row> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Boolean customer,
            @RequestParam(required = false) Boolean supplier,
            Paging paging) {
        return queries.list(new CompanyQueries.Filter(q, customer, supplier), paging);
    }

    @GetMapping("/{id}")
    CompanyFields one(@PathVariable long id) {
        return CompanyFields.of(companies.existing(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CompanyFields register(@RequestBody CompanyFields body) {
        return CompanyFields.of(service.register(body.details()));
    }

    @PutMapping("/{id}")
    CompanyFields change(@PathVariable long id, @RequestBody CompanyFields body) {
        return CompanyFields.of(service.change(id, body.version(), body.details()));
    }
}
