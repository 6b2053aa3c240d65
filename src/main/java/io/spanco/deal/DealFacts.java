package io.spanco.deal;

import io.spanco.party.Companies;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every task's form shows of the deal it belongs to, and the links to our pages. */
@Component
public class DealFacts {

    private final Deals deals;
    private final Companies companies;
    private final Clock clock;
    private final String root;

    DealFacts(Deals deals, Companies companies, Clock clock, @Value("${spanco.public-url:}") String publicUrl) {
        this.deals = deals;
        this.companies = companies;
        this.clock = clock;
        this.root = publicUrl.replaceAll("/+$", "");
    }

    /** dealNumber, dealTitle, companyName, dealLink, dealNeed, dealSource; empty when the deal is unknown. */
    public Map<String, Object> form(String dealNumber) {
        Map<String, Object> shown = new HashMap<>();
        deals.find(dealNumber).ifPresent(deal -> {
            shown.put("dealNumber", deal.number());
            shown.put("dealTitle", deal.title());
            shown.put("companyName", companies.existing(deal.companyId()).name());
            shown.put("dealLink", link("/deals/" + deal.number()));
            shown.put("dealNeed", deal.need());
            shown.put("dealSource", deal.source());
        });
        return shown;
    }

    public String companyName(String dealNumber) {
        return deals.find(dealNumber)
                .map(deal -> companies.existing(deal.companyId()).name())
                .orElse(null);
    }

    /** An address of our pages that works from Tasklist and from a mail alike. */
    public String link(String path) {
        return root + path;
    }

    public Instant inDays(int days) {
        return clock.instant().plus(days, ChronoUnit.DAYS);
    }
}
