package io.spanco.invoice;

import io.spanco.platform.engine.Processes;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the processes of the deals on an invoice that something happened to their money; each then asks the data whether
 * everything is invoiced and settled. The deals are locked by the caller, and all rows written.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DealMoney {

    private static final String DEAL_INVOICED = "DealInvoiced";
    private static final String DEAL_MONEY_CHANGED = "DealMoneyChanged";

    private final Processes processes;

    DealMoney(Processes processes) {
        this.processes = processes;
    }

    /** An invoice of these deals was issued. */
    void invoiced(Collection<String> dealNumbers) {
        dealNumbers.forEach(deal -> processes.tell(DEAL_INVOICED, deal, Map.of()));
        changed(dealNumbers);
    }

    /** A payment, a credit note or a write-off. */
    public void changed(Collection<String> dealNumbers) {
        dealNumbers.forEach(deal -> processes.tell(DEAL_MONEY_CHANGED, deal, Map.of()));
    }
}
