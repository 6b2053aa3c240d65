package io.spanco.invoice;

import io.spanco.party.Companies;
import io.spanco.platform.engine.ProcessContract;
import io.spanco.platform.engine.Processes;
import io.spanco.platform.engine.WaitingTask;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** All that this room knows of {@code invoicing.bpmn}: one open instance a customer. */
@Component
class InvoicingProcess {

    static final String KEY = "invoicing";
    static final String PREPARE_INVOICE = "prepareInvoice";
    static final String COMPANY_ID = "companyId";
    static final String INVOICE = "invoice";
    static final String DELIVERY_NOTES = "deliveryNotes";
    static final String ACCEPTED_QUOTE = "acceptedQuote";
    static final String LEFT_TO_INVOICE = "leftToInvoice";
    static final String SETTLED = "settled";

    private static final String SOMETHING_TO_INVOICE = "SomethingToInvoice";
    private static final String NOTHING_TO_INVOICE = "NothingToInvoice";
    private static final String CUSTOMER = "customer-";

    private final Processes processes;
    private final Companies companies;

    InvoicingProcess(Processes processes, Companies companies) {
        this.processes = processes;
        this.companies = companies;
    }

    @Bean
    static ProcessContract invoicingContract() {
        return new ProcessContract(KEY, Set.of(PREPARE_INVOICE, "issueInvoice", "sendInvoice", "nothingToInvoice"));
    }

    static String key(long companyId) {
        return CUSTOMER + companyId;
    }

    static long companyOf(String businessKey) {
        return Long.parseLong(businessKey.substring(CUSTOMER.length()));
    }

    /**
     * Sees to it that the customer's invoicing is open. The lock on the company makes those who announce wait for each
     * other, and for an instance that is just ending.
     */
    void announce(long companyId) {
        companies.lock(companyId);
        if (!processes.isRunning(KEY, key(companyId))) {
            processes.startByMessage(SOMETHING_TO_INVOICE, key(companyId), Map.of(COMPANY_ID, companyId));
        }
    }

    /** Makes others who announce for the customer wait until this transaction ends: to be taken before any number is. */
    void hold(long companyId) {
        companies.lock(companyId);
    }

    /** Ends the customer's invoicing when nothing is left; asked under the same lock as {@link #announce}. */
    void endUnless(long companyId, BooleanSupplier anythingLeft) {
        companies.lock(companyId);
        if (!anythingLeft.getAsBoolean()) {
            processes.tell(NOTHING_TO_INVOICE, key(companyId), Map.of());
        }
    }

    boolean prepared(Invoice draft) {
        return processes.complete(
                PREPARE_INVOICE,
                key(draft.companyId()),
                key(draft.companyId()),
                Map.of(INVOICE, draft.draftReference()));
    }

    List<WaitingTask> tasks(long companyId) {
        return processes.waitingTasks(List.of(key(companyId)));
    }
}
