package io.spanco.mail.web;

import io.spanco.deal.DealTab;
import io.spanco.mail.MailQueries;
import org.springframework.stereotype.Component;

/** The messages of a deal on its page. */
@Component
class MailTab implements DealTab {

    private final MailQueries queries;

    MailTab(MailQueries queries) {
        this.queries = queries;
    }

    @Override
    public String id() {
        return "mails";
    }

    @Override
    public Long count(String dealNumber) {
        return queries.count(MailQueries.Filter.ofDeal(dealNumber));
    }
}
