package io.spanco.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.catalog.ProductService;
import io.spanco.catalog.SampleProducts;
import io.spanco.catalog.Unit;
import io.spanco.deal.DealTaskList;
import io.spanco.deal.Deals;
import io.spanco.document.CommercialDocument;
import io.spanco.document.LineInput;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.InvoiceSource;
import io.spanco.invoice.Sales;
import io.spanco.quote.Becomes;
import io.spanco.quote.QuoteInput;
import io.spanco.quote.QuoteKind;
import io.spanco.quote.QuoteService;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import io.spanco.testing.StatementCounter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What grows with the data, and must not ask the database once a row. */
@SpancoTest
@Import(StatementCounter.class)
class StatementCountTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    QuoteService quotes;

    @Autowired
    InvoiceService invoices;

    @Autowired
    Deals deals;

    @Autowired
    DealTaskList tasks;

    @Autowired
    TaskService engineTasks;

    private Sales sales;

    @BeforeEach
    void fixtures() {
        sales = new Sales(context);
    }

    @Test
    void theProductsOfAllLinesAreLookedUpAtOnce() {
        List<LineInput> lines = IntStream.rangeClosed(1, 20)
                .mapToObj(index -> {
                    String code = "COMPTE-" + index;
                    Acting.COMMERCIAL.does(() -> context.getBean(ProductService.class)
                            .add(SampleProducts.product(code, "Article " + index, Unit.C62, "10", "5", "20")));
                    return new LineInput(
                            code.toLowerCase(), null, BigDecimal.ONE, null, null, null, null, null, null, null);
                })
                .toList();
        String deal = new SampleDeals(context).inApproach();
        List<String> prepared = StatementCounter.during(() -> Acting.COMMERCIAL.does(() -> assertThat(
                        quotes.create(deal, new QuoteInput(QuoteKind.NORMAL, lines, null, null))
                                .lines())
                .hasSize(20)
                .allMatch(line -> line.productCode().startsWith("COMPTE-"))));
        assertThat(prepared.stream().filter(sql -> sql.matches("(?s).*from (spanco\\.)?product .*")))
                .hasSize(1);
    }

    @Test
    void theFormOfInvoicingDoesNotAskOnceADraft() {
        long customer = sales.customer("Conserverie du Léon");
        drafted(customer);
        int one = opened(customer);
        IntStream.range(0, 4).forEach(index -> drafted(customer));
        assertThat(opened(customer)).isEqualTo(one);
    }

    private void drafted(long customer) {
        sales.accepted(
                customer, Becomes.INVOICE, Sales.line("Étiqueteuse", "1", "10.00"), Sales.line("Pose", "1", "5"));
    }

    private int opened(long customer) {
        String task = engineTasks
                .createTaskQuery()
                .processInstanceBusinessKey("customer-" + customer)
                .singleResult()
                .getId();
        return StatementCounter.during(() -> context.getBean(FormService.class).getTaskFormVariables(task))
                .size();
    }

    @Test
    void theTasksOfADealDoNotAskOnceAnInvoice() {
        CommercialDocument order =
                sales.accepted(sales.customer("Menuiserie Durand"), Becomes.ORDER, Sales.line("Porte", "9", "10.00"));
        deliveredAndInvoiced(order.number());
        int one = asked(order.dealNumber());
        IntStream.range(0, 4).forEach(index -> deliveredAndInvoiced(order.number()));
        assertThat(asked(order.dealNumber())).isEqualTo(one);
    }

    private void deliveredAndInvoiced(String order) {
        String note = sales.delivered(order, "1");
        Acting.COMPTA.does(() -> invoices.issue(
                invoices.create(new InvoiceSource(List.of(note), null, null, null))
                        .draftReference(),
                null));
    }

    private int asked(String deal) {
        return StatementCounter.during(() -> tasks.of(deals.existing(deal))).size();
    }
}
