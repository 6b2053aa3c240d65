package io.spanco.mail.web;

import io.spanco.mail.MailQueries;
import io.spanco.mail.MailQueries.Filter;
import io.spanco.mail.MailQueries.Letter;
import io.spanco.mail.MailRow;
import io.spanco.mail.MailService;
import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Outgoing mail by REST. */
@RestController
@RequestMapping("/api")
@Tag(name = "Mails")
class MailApi {

    /** @param to one address at least; subject and body: null for the usual ones */
    record MailRequest(List<String> to, String subject, String body) {}

    private final MailService service;
    private final MailQueries queries;

    MailApi(MailService service, MailQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @PostMapping("/documents/{reference}/mails")
    @ResponseStatus(HttpStatus.CREATED)
    Letter mail(@PathVariable String reference, @RequestBody MailRequest body) {
        return queries.existing(service.mail(reference, body.to(), body.subject(), body.body()));
    }

    @GetMapping("/mails")
    Listing<MailRow> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String deal,
            @RequestParam(required = false) Long company,
            @RequestParam(required = false) String status,
            Paging paging) {
        return queries.list(new Filter(q, deal, company, status), paging);
    }

    @GetMapping("/mails/{id}")
    Letter one(@PathVariable long id) {
        return queries.existing(id);
    }
}
