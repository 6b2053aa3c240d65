package io.spanco.invoice;

import static io.spanco.invoice.InvoicingProcess.DELIVERY_NOTES;
import static io.spanco.invoice.InvoicingProcess.INVOICE;

import io.spanco.deal.DealFacts;
import io.spanco.document.DocumentType;
import io.spanco.party.Companies;
import io.spanco.platform.engine.TaskAction;
import io.spanco.platform.engine.TaskScope;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.text.French;
import java.time.Instant;
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

    PrepareInvoice(
            Invoices invoices,
            InvoiceSources sources,
            InvoiceMaking making,
            ToInvoice toInvoice,
            Companies companies,
            DealFacts facts) {
        this.invoices = invoices;
        this.sources = sources;
        this.making = making;
        this.toInvoice = toInvoice;
        this.companies = companies;
        this.facts = facts;
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
    public String concerns(TaskScope task) {
        return label(task);
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
        List<DraftRow> drafts = toInvoice.drafts(company(task));
        List<LeftToInvoice.Waiting> freed = toInvoice.freed(company(task));
        List<LeftToInvoice.Waiting> deliveries = toInvoice.deliveries(company(task));
        return Map.of(
                "companyName", label(task),
                "companyLink", facts.link("/companies/" + company(task)),
                "toInvoice",
                        Stream.concat(
                                        drafts.stream().map(PrepareInvoice::row),
                                        Stream.concat(freed.stream(), deliveries.stream())
                                                .map(PrepareInvoice::row))
                                .toList(),
                "draftChoices",
                        Stream.concat(
                                        drafts.stream().map(PrepareInvoice::choice),
                                        freed.stream().map(PrepareInvoice::anew))
                                .toList(),
                "deliveryNoteChoices",
                        deliveries.stream().map(PrepareInvoice::choice).toList());
    }

    private static Map<String, String> row(DraftRow draft) {
        return Map.of(
                "reference", draft.reference(),
                "deal", String.join(", ", draft.deals()),
                "date", French.day(draft.day()),
                "totalNet", French.money(draft.totalNet()));
    }

    private static Map<String, String> row(LeftToInvoice.Waiting source) {
        return Map.of(
                "reference", source.reference(),
                "deal", source.deal(),
                "date", French.day(source.day()),
                "totalNet", French.money(source.netLeft()));
    }

    private static Map<String, String> choice(DraftRow draft) {
        return Map.of(
                "value",
                draft.reference(),
                "label",
                draft.kind().label() + " " + draft.reference() + " · " + French.money(draft.totalGross()) + " TTC");
    }

    private static Map<String, String> anew(LeftToInvoice.Waiting source) {
        return Map.of(
                "value",
                source.reference(),
                "label",
                source.reference() + " · " + source.deal() + " · à facturer de nouveau : "
                        + French.money(source.netLeft()));
    }

    private static Map<String, String> choice(LeftToInvoice.Waiting note) {
        return Map.of(
                "value",
                note.reference(),
                "label",
                note.reference() + " du " + French.day(note.day()) + " · " + note.deal() + " · "
                        + French.money(note.netLeft()));
    }

    @Override
    public void complete(TaskScope task) {
        String chosen = task.text(INVOICE);
        List<String> notes = task.texts(DELIVERY_NOTES);
        if (chosen != null && !isSource(chosen)) {
            checkOwn(invoices.lock(chosen), task);
            return;
        }
        Invoice made = make(chosen, notes);
        checkOwn(made, task);
        task.set(INVOICE, made.draftReference());
    }

    private Invoice make(String source, List<String> notes) {
        if (source != null) {
            return making.of(DocumentType.ORDER.numbers(source) ? sources.order(source) : sources.quote(source));
        }
        if (notes == null || notes.isEmpty()) {
            throw Invalid.at(INVOICE, "Choisissez un brouillon, ou des bons de livraison à regrouper.");
        }
        return making.of(sources.notes(notes));
    }

    private static boolean isSource(String reference) {
        return DocumentType.ORDER.numbers(reference) || DocumentType.QUOTE.numbers(reference);
    }

    private static void checkOwn(Invoice draft, TaskScope task) {
        draft.requireDraft();
        if (draft.companyId() != company(task)) {
            throw Invalid.at(INVOICE, "La facture {0} est celle d’un autre client.", draft.reference());
        }
    }

    private static long company(TaskScope task) {
        return InvoicingProcess.companyOf(task.businessKey());
    }
}
