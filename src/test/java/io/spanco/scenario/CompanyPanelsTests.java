package io.spanco.scenario;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.document.CommercialDocument;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.Sales;
import io.spanco.platform.identity.Groups;
import io.spanco.quote.Becomes;
import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What the rooms show of a company on its page: deals, what it owes, documents. */
@SpancoTest
@AutoConfigureMockMvc
class CompanyPanelsTests {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext context;

    private long customer;
    private CommercialDocument invoice;

    @BeforeEach
    void anInvoiceIsIssued() {
        Sales sales = new Sales(context);
        customer = sales.customer("Biscuiterie de Pont-Aven");
        CommercialDocument draft = sales.accepted(customer, Becomes.INVOICE, Sales.line("Pose", "1", "800.00"));
        invoice = Acting.COMPTA.as(() -> context.getBean(InvoiceService.class).issue(draft.reference(), null));
    }

    @Test
    void thePageFetchesWhatThePersonMaySee() throws Exception {
        open("compta", Groups.ACCOUNTING, "")
                .andExpect(content().string(containsString("hx-get=\"/companies/" + customer + "/balance\"")))
                .andExpect(content().string(containsString("hx-get=\"/companies/" + customer + "/deals\"")))
                .andExpect(content().string(containsString("hx-get=\"/companies/" + customer + "/documents\"")));
        open("atelier", Groups.WORKSHOP, "").andExpect(content().string(not(containsString("/balance\""))));
        panel("atelier", Groups.WORKSHOP, "/balance").andExpect(status().isForbidden());
        open("compta", Groups.ACCOUNTING, "/deals").andExpect(redirectedUrl("/companies/" + customer));
    }

    @Test
    void thePanelsShowDealsDebtsAndDocuments() throws Exception {
        panel("compta", Groups.ACCOUNTING, "/deals")
                .andExpect(content().string(containsString("/deals/" + invoice.dealNumber())));
        panel("compta", Groups.ACCOUNTING, "/balance")
                .andExpect(content().string(containsString("960,00")))
                .andExpect(content().string(containsString("/invoices?company=" + customer)));
        panel("compta", Groups.ACCOUNTING, "/documents")
                .andExpect(content().string(containsString(invoice.reference())))
                .andExpect(content().string(containsString("Facture")));
    }

    @Test
    void aCompanyWithoutAnythingIsSaidSo() throws Exception {
        customer = new Sales(context).customer("Nouvelle Cidrerie");
        panel("compta", Groups.ACCOUNTING, "/deals").andExpect(content().string(containsString("Aucune affaire")));
        panel("compta", Groups.ACCOUNTING, "/balance").andExpect(content().string(containsString("Rien n’est dû")));
        panel("compta", Groups.ACCOUNTING, "/documents").andExpect(content().string(containsString("Aucun document")));
    }

    private ResultActions open(String login, String group, String panel) throws Exception {
        return browser.perform(
                get("/companies/" + customer + panel).with(user(login).authorities(new SimpleGrantedAuthority(group))));
    }

    private ResultActions panel(String login, String group, String panel) throws Exception {
        return browser.perform(get("/companies/" + customer + panel)
                .header("HX-Request", "true")
                .with(user(login).authorities(new SimpleGrantedAuthority(group))));
    }
}
