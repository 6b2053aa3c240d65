package io.spanco.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.spanco.SpancoApplication;
import io.spanco.mail.MailService;
import io.spanco.platform.database.ServerConnectionDetails;
import io.spanco.testing.Acting;
import io.spanco.testing.PostgresForTests;
import io.spanco.testing.SampleDeals;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database share the mails, and each mail leaves once. */
class TwoNodesTests {

    private static final int MAILS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(200);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext other;

    @BeforeEach
    void startBoth() {
        server.start();
        ServerConnectionDetails database = PostgresForTests.freshDatabase();
        one = node(database);
        other = node(database);
    }

    @AfterEach
    void stopBoth() {
        if (other != null) {
            other.close();
        }
        if (one != null) {
            one.close();
        }
        server.stop();
    }

    private ConfigurableApplicationContext node(ServerConnectionDetails database) {
        return new SpringApplicationBuilder(SpancoApplication.class)
                .initializers(context -> context.getBeanFactory()
                        .registerSingleton("testConnectionDetails", (JdbcConnectionDetails) database))
                .run(
                        "--server.port=0",
                        "--spanco.demo=accounts",
                        "--spring.datasource.hikari.maximum-pool-size=16",
                        "--spring.datasource.hikari.minimum-idle=1",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + server.getSmtp().getPort(),
                        "--camunda.bpm.job-execution.wait-time-in-millis=100",
                        "--camunda.bpm.job-execution.max-wait=500");
    }

    @Test
    void aHundredMailsArriveExactlyOnce() throws Exception {
        JdbcClient jdbc = one.getBean(JdbcClient.class);
        queue();
        Instant latest = Instant.now().plus(PATIENCE);
        while (unsent(jdbc) > 0 && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        assertThat(unsent(jdbc)).isZero();
        Set<String> ids = new HashSet<>();
        MimeMessage[] received = server.getReceivedMessages();
        for (MimeMessage message : received) {
            ids.add(message.getMessageID());
        }
        assertThat(received).hasSize(MAILS + 1);
        assertThat(ids).hasSize(MAILS + 1);
        assertThat(jdbc.sql("select count(*) from spanco.mail where attempts <> 1 or perhaps_twice")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(one.getBean(RuntimeService.class).createIncidentQuery().count())
                .isZero();
    }

    /** The quote's own mail, and so many more of it, all there at the same moment. */
    private void queue() {
        SampleDeals deals = new SampleDeals(one);
        String quote = deals.sentQuote(deals.inApproach(), "achats@example.org");
        MailService mails = one.getBean(MailService.class);
        one.getBean(TransactionTemplate.class)
                .executeWithoutResult(together -> Acting.COMMERCIAL.does(() -> {
                    for (int i = 1; i <= MAILS; i++) {
                        mails.mail(quote, List.of("client" + i + "@example.org"), "Devis, envoi " + i, "Bonjour");
                    }
                }));
    }

    private static int unsent(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from spanco.mail where status <> 'SENT'")
                .query(Integer.class)
                .single();
    }
}
