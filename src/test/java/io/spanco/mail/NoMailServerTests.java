package io.spanco.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.party.SampleCompanies;
import io.spanco.party.Sellers;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpancoTest(properties = {"spanco.demo=off", "spanco.admin-password=Kerhuon-29480"})
class NoMailServerTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MailServer server;

    @Autowired
    Sellers sellers;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Test
    void mailsWaitWithoutAnyJobThatFails() {
        assertThat(server.kind()).isEqualTo(MailServer.Kind.NONE);
        Acting.ADMIN.does(() -> sellers.change(sellers.current().version(), SampleCompanies.ATELIERS_KERVRAN));
        SampleDeals deals = new SampleDeals(context);
        deals.sentQuote(deals.inApproach());
        assertThat(jdbc.sql("select status || ' ' || started from spanco.mail")
                        .query(String.class)
                        .single())
                .isEqualTo("QUEUED false");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("send-document")
                        .count())
                .isZero();
    }
}
