package io.spanco.invoice;

import static io.spanco.invoice.InvoicingProcess.DELIVERY_NOTES;
import static io.spanco.invoice.InvoicingProcess.INVOICE;

import io.spanco.deal.DealFacts;
import io.spanco.party.Companies;
import io.spanco.platform.engine.TaskAction;
import io.spanco.platform.engine.TaskScope;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.text.French;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The user task of {@code invoicing.bpmn}: chooses a draft, or makes one of delivery notes. */
@Component
class PrepareInvoice implements TaskAction {

    private static final int DAYS = 2;

    private final Invoices invoices;
    private final InvoiceSources sources;
    private final InvoiceMaking making;
    private final ToInvoice toInvoice;
    private final Companies companies;
    private final DealFacts facts;
    private final Clock clock;

    PrepareInvoice(
            Invoices invoices,
            InvoiceSources sources,
            InvoiceMaking making,
            ToInvoice toInvoice,
            Companies companies,
            DealFacts facts,
            Clock clock) {
        this.invoices = invoices;
        this.sources = sources;
        this.making = making;
        this.toInvoice = toInvoice;
        this.companies = companies;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return InvoicingProcess.PREPARE_INVOICE;
    }

    @Override
    public String subject(TaskScope task) {
        return task.businessKey();
    }

    @Override
    public String label(TaskScope task) {
        return companies.existing(company(task)).name();
    }

    @Override
    public Instant due(TaskScope task) {
        return facts.inDays(DAYS);
    }

    @Override
    public List<String> answers() {
        return List.of(INVOICE, DELIVERY_NOTES);
    }

    @Override
    public Set<String> decisions() {
        return Set.of(INVOICE);
    }

    @Override
    public Map<String, Object> form(TaskScope task) {
        List<Invoice> drafts = toInvoice.drafts(company(task));
        List<LeftToInvoice.Delivery> deliveries = toInvoice.deliveries(company(task));
        return Map.of(
                "companyName", label(task),
                "companyLink", facts.link("/companies/" + company(task)),
                "toInvoice",
                        Stream.concat(
                                        drafts.stream().map(this::row),
                                        deliveries.stream().map(PrepareInvoice::row))
                                .toList(),
                "draftChoices", drafts.stream().map(PrepareInvoice::choice).toList(),
                "deliveryNoteChoices",
                        deliveries.stream().map(PrepareInvoice::choice).toList());
    }

    private Map<String, String> row(Invoice draft) {
        return Map.of(
                "reference", draft.draftReference(),
                "deal", String.join(", ", draft.dealNumbers()),
                "date", French.day(LocalDate.ofInstant(draft.createdAt(), clock.getZone())),
                "totalNet", French.money(draft.totalNet()));
    }

    private static Map<String, String> row(LeftToInvoice.Delivery note) {
        return Map.of(
                "reference", note.reference(),
                "deal", note.deal(),
                "date", French.day(note.deliveredOn()),
                "totalNet", French.money(note.totalNet()));
    }

    private static Map<String, String> choice(Invoice draft) {
        return Map.of(
                "value",
                draft.draftReference(),
                "label",
                draft.kind().label() + " " + draft.draftReference() + " · " + French.money(draft.totalGross())
                        + " TTC");
    }

    private static Map<String, String> choice(LeftToInvoice.Delivery note) {
        return Map.of(
                "value",
                note.reference(),
                "label",
                note.reference() + " du " + French.day(note.deliveredOn()) + " · " + note.deal() + " · "
                        + French.money(note.totalNet()));
    }

    @Override
    public void complete(TaskScope task) {
        String chosen = task.text(INVOICE);
        List<String> notes = task.texts(DELIVERY_NOTES);
        if (chosen != null) {
            checkOwn(invoices.lock(chosen), task);
        } else if (notes != null && !notes.isEmpty()) {
            Invoice made = making.of(sources.notes(notes));
            checkOwn(made, task);
            task.set(INVOICE, made.draftReference());
        } else {
            throw Invalid.at(INVOICE, "Choisissez un brouillon, ou des bons de livraison à regrouper.");
        }
    }

    private static void checkOwn(Invoice draft, TaskScope task) {
        draft.requireDraft();
        if (draft.companyId() != company(task)) {
            throw Invalid.at(INVOICE, "La facture " + draft.reference() + " est celle d’un autre client.");
        }
    }

    private static long company(TaskScope task) {
        return InvoicingProcess.companyOf(task.businessKey());
    }
}
