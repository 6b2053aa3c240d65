package io.spanco.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpancoTest
class MailCatcherTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MailServer server;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDemoCatchesWhatIsSent() {
        assertThat(server.kind()).isEqualTo(MailServer.Kind.CATCHER);
        SampleDeals deals = new SampleDeals(context);
        String deal = deals.inApproach();
        deals.sentQuote(deal);
        management
                .createJobQuery()
                .processDefinitionKey("send-document")
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        assertThat(jdbc.sql("select status || ' ' || recipients from spanco.mail where deal_number = :deal")
                        .param("deal", deal)
                        .query(String.class)
                        .single())
                .isEqualTo("SENT achats@conserverie-leon.example");
    }
}
