package io.spanco.scenario;

import static io.spanco.invoice.Sales.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.document.CommercialDocument;
import io.spanco.invoice.Invoice;
import io.spanco.invoice.Sales;
import io.spanco.platform.identity.Visitor;
import io.spanco.quote.Becomes;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A failure in the middle leaves process and data as they were, whichever door it came through: the task waits, no number
 * is drawn, there is no row, file or mail more, neither history has grown. Tried again, it goes through.
 */
@SpancoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Failures.class)
class FailureHalfWayTests {

    private static final String ELEMENT = "w:sym";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Failures failures;

    private SampleDeals deals;
    private Sales sales;
    private Desk desk;

    @BeforeEach
    void fixtures() {
        deals = new SampleDeals(context);
        sales = new Sales(context);
        desk = new Desk(context);
    }

    @Test
    void aQuoteThatCannotBePrintedIsNotSent() {
        String deal = deals.inApproach();
        String quote = deals.draftQuote(deal);
        failures.nextDocumentIsUnprintable();
        Supplier<HttpResponse<String>> sending =
                () -> commercial().post("/api/quotes/" + quote + "/send", "{\"to\":[\"achats@example.org\"]}");
        HttpResponse<String> refusal = leavingNoTrace(deal, "prepareQuote", sending);
        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.body()).contains(ELEMENT).contains("docx/quote.docx");
        assertThat(sending.get().statusCode()).isEqualTo(200);
        assertThat(desk.waiting(deal)).containsExactly("recordAnswer");
        assertThat(mails(deal)).isOne();
    }

    @Test
    void aQuoteWhoseMailCannotBeQueuedIsNotIssued() {
        String deal = deals.inApproach();
        deals.draftQuote(deal);
        failures.nextRunFails("sendQuote");
        Supplier<HttpResponse<String>> completing =
                () -> completes("commercial", deal, "prepareQuote", "\"kind\":{\"value\":\"NORMAL\"}");
        HttpResponse<String> failure = leavingNoTrace(deal, "prepareQuote", completing);
        assertThat(failure.statusCode()).isEqualTo(500);
        assertThat(completing.get().statusCode()).isEqualTo(204);
        assertThat(desk.waiting(deal)).containsExactly("recordAnswer");
        assertThat(mails(deal)).isOne();
    }

    @Test
    void anInvoiceThatCannotBePrintedTakesNoNumber() {
        Invoice draft = sales.draft(line("Étiqueteuse", "2", "1250.00"));
        String customer = "customer-" + draft.companyId();
        long last = lastNumber("FA");
        failures.nextDocumentIsUnprintable();
        Supplier<HttpResponse<String>> issuing = () ->
                new Visitor(port).basic("compta", "compta").post("/api/invoices/" + draft.reference() + "/issue", "");
        HttpResponse<String> refusal = leavingNoTrace(customer, "prepareInvoice", issuing);
        assertThat(refusal.body()).contains(ELEMENT).contains("docx/invoice.docx");
        assertThat(lastNumber("FA")).isEqualTo(last);
        HttpResponse<String> issued = issuing.get();
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(200);
        assertThat(lastNumber("FA")).isEqualTo(last + 1);
        assertThat(desk.waiting(customer)).isEmpty();
    }

    @Test
    void aDeliveryNoteThatCannotBePrintedIsNotMade() {
        String deal = readyToDeliver();
        failures.nextDocumentIsUnprintable();
        HttpResponse<String> refusal = leavingNoTrace(deal, "prepareDelivery", () -> delivers(deal));
        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.body()).contains(ELEMENT).contains("docx/delivery-note.docx");
        isDeliveredAtTheSecondTry(deal);
    }

    @Test
    void aDeliveryThatFailsAfterItsNoteWasMadeLeavesNoNote() {
        String deal = readyToDeliver();
        failures.nextRunFails("makeDelivery");
        HttpResponse<String> failure = leavingNoTrace(deal, "prepareDelivery", () -> delivers(deal));
        assertThat(failure.statusCode()).isEqualTo(500);
        isDeliveredAtTheSecondTry(deal);
    }

    private HttpResponse<String> leavingNoTrace(String key, String task, Supplier<HttpResponse<String>> action) {
        String before = desk.task(key, task).getId();
        Traces traces = Traces.in(jdbc);
        HttpResponse<String> answer = action.get();
        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        assertThat(Traces.in(jdbc)).isEqualTo(traces);
        assertThat(desk.task(key, task).getId()).isEqualTo(before);
        return answer;
    }

    private String readyToDeliver() {
        CommercialDocument order = sales.accepted(
                sales.customer("Verrerie du Trieux"), Becomes.ORDER, line("Étiqueteuse", "2", "1250.00"));
        desk.answer(order.dealNumber(), "planOrder", Map.of());
        return order.dealNumber();
    }

    private HttpResponse<String> delivers(String deal) {
        return completes(
                "livraison",
                deal,
                "prepareDelivery",
                "\"deliveryLines\":{\"type\":\"Json\",\"value\":\"[{\\\"line\\\":1,\\\"quantity\\\":2}]\"}");
    }

    private void isDeliveredAtTheSecondTry(String deal) {
        HttpResponse<String> made = delivers(deal);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(204);
        assertThat(desk.waiting(deal)).containsExactly("confirmDelivery");
    }

    /** As Tasklist does. */
    private HttpResponse<String> completes(String login, String deal, String task, String variables) {
        return new Visitor(port)
                .basic(login, login)
                .post(
                        "/engine-rest/task/" + desk.task(deal, task).getId() + "/submit-form",
                        "{\"variables\":{" + variables + "}}");
    }

    private Visitor commercial() {
        return new Visitor(port).basic("commercial", "commercial");
    }

    private long mails(String deal) {
        return jdbc.queryForObject("select count(*) from spanco.mail where deal_number = ?", Long.class, deal);
    }

    private long lastNumber(String prefix) {
        return jdbc.queryForObject(
                "select coalesce(max(last), 0) from spanco.number_series where prefix = ?", Long.class, prefix);
    }
}
