package io.spanco.invoice;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.quote.Becomes;
import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import io.spanco.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpancoTest
class InvoiceApiTests {

    @Autowired
    WebApplicationContext context;

    private MockMvc http;
    private Sales sales;

    @BeforeEach
    void doors() {
        http = MockMvcBuilders.webAppContextSetup(context).build();
        sales = new Sales(context);
    }

    private ResultActions send(String path, String body) {
        return Acting.COMPTA.as(() -> {
            try {
                return http.perform(
                        post(path).contentType(MediaType.APPLICATION_JSON).content(body));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private ResultActions read(String path) {
        return Acting.COMPTA.as(() -> {
            try {
                return http.perform(get(path));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void fromDraftToPaidByRest() throws Exception {
        Invoice draft = sales.draft(Sales.line("Étiqueteuse", "2", "1250.00"));
        String path = "/api/invoices/" + draft.reference();
        read(path)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("DRAFT"))
                .andExpect(jsonPath("$.kind").value("STANDARD"))
                .andExpect(jsonPath("$.lines", hasSize(1)))
                .andExpect(jsonPath("$.due").value("0.00"));
        send(path + "/issue", "{\"version\": 99}").andExpect(status().isConflict());
        send(path + "/issue", "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reference", startsWith("FA-")))
                .andExpect(jsonPath("$.totalGross").value("3000.00"))
                .andExpect(jsonPath("$.due").value("3000.00"))
                .andExpect(jsonPath("$.dueDate")
                        .value(Today.inFrance().plusDays(30).toString()));
        send(path + "/issue", "{}").andExpect(status().isConflict());
        send("/api/payments", payment(draft.reference(), "3000.00"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("PAID"))
                .andExpect(jsonPath("$.due").value("0.00"));
        send(
                        path + "/credit-notes",
                        "{\"reason\": \"geste commercial\", \"lines\": [{\"line\": 1, \"quantity\": \"1\"}]}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.reference", startsWith("AV-")))
                .andExpect(jsonPath("$.totalGross").value("1500.00"));
        read("/api/invoices?status=PAID&company=" + draft.companyId())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].paid").value("3000.00"));
    }

    @Test
    void whatIsLeftToCreditIsWrittenAsPeopleWriteIt() throws Exception {
        Invoice draft = sales.draft(Sales.line("Étiquette", "1500", "1.00"));
        String path = "/api/invoices/" + draft.reference();
        send(path + "/issue", "{}").andExpect(status().isOk());
        String credit = "{\"reason\": \"retour\", \"lines\": [{\"line\": 1, \"quantity\": \"%s\"}]}";
        send(path + "/credit-notes", credit.formatted("0.5")).andExpect(status().isCreated());
        send(path + "/credit-notes", credit.formatted("2000"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message")
                        .value(matchesPattern("Il ne reste que 1[\\u00A0\\u202F]499,5 à créditer.")));
    }

    @Test
    void invoicesAreFoundByNumberReferenceAndCustomer() throws Exception {
        Invoice draft = (Invoice) sales.accepted(
                sales.customer("Brasserie Örtolan"), Becomes.INVOICE, Sales.line("Étiqueteuse", "1", "10.00"));
        read("/api/invoices?q=" + draft.reference())
                .andExpect(jsonPath("$.items[0].reference").value(draft.reference()));
        String number = Acting.COMPTA.as(() -> context.getBean(InvoiceService.class)
                .issue(draft.reference(), null)
                .number());
        for (String q : new String[] {"ortolan", number, "ortol " + number, "bc-77 ortolan"}) {
            read("/api/invoices?q=" + q)
                    .andExpect(jsonPath("$.total").value(1))
                    .andExpect(jsonPath("$.items[0].reference").value(number));
        }
        read("/api/invoices?q=ortolan absent").andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void everyWrongFieldIsNamed() throws Exception {
        send("/api/payments", "{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("invoice", "amount", "paidOn", "method")));
        send("/api/payments", payment("FA-2026-99999", "1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("invoice"));
        send("/api/invoices", "{}").andExpect(status().isUnprocessableEntity());
        send("/api/invoices", "{\"quote\": \"DE-2026-99999\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("quote"));
        send("/api/invoices/FA-2026-99999/issue", "{}").andExpect(status().isNotFound());
        send("/api/invoices/FA-2026-99999/dispute", "{}").andExpect(status().isUnprocessableEntity());
        read("/api/invoices?status=LOST").andExpect(status().isUnprocessableEntity());
        read("/api/accounting/fec").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aDraftIsDeletedOnce() throws Exception {
        Invoice draft = sales.draft(Sales.line("Étiqueteuse", "1", "10.00"));
        for (int expected : new int[] {204, 404}) {
            Acting.COMPTA.as(() -> {
                try {
                    return http.perform(delete("/api/invoices/" + draft.reference()))
                            .andExpect(status().is(expected));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        send("/api/payments", payment("draft-999999", "1")).andExpect(status().isUnprocessableEntity());
    }

    private static String payment(String invoice, String amount) {
        return "{\"invoice\": \"%s\", \"amount\": \"%s\", \"paidOn\": \"%s\", \"method\": \"TRANSFER\"}"
                .formatted(invoice, amount, Today.inFrance());
    }
}
