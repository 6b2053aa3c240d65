package io.spanco.purchase.web;

import io.spanco.deal.Deals;
import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentAnswer;
import io.spanco.document.DocumentFilter;
import io.spanco.document.DocumentLine;
import io.spanco.document.DocumentRights;
import io.spanco.document.Documents;
import io.spanco.document.LineAnswer;
import io.spanco.document.LineEditor;
import io.spanco.document.LineInput;
import io.spanco.document.LineProgress;
import io.spanco.mail.MailText;
import io.spanco.mail.Outbox;
import io.spanco.mail.Recipients;
import io.spanco.party.Companies;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.People;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.Formats;
import io.spanco.purchase.PurchaseApproval;
import io.spanco.purchase.PurchaseOrder;
import io.spanco.purchase.PurchaseOrders;
import io.spanco.purchase.PurchaseService;
import io.spanco.purchase.PurchaseStatus;
import io.spanco.purchase.SupplierInvoiceDue;
import io.spanco.purchase.SupplierInvoicing;
import io.spanco.purchase.web.PurchaseApi.PurchaseAnswer;
import io.spanco.purchase.web.PurchaseApi.PurchaseWithLines;
import io.spanco.purchase.web.PurchaseContentController.CurrentContent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads purchases as they are answered to a program and shown on a page. */
@Component
@Transactional(readOnly = true)
class PurchaseReading {

    private final PurchaseOrders orders;
    private final Documents documents;
    private final PurchaseService service;
    private final SupplierInvoicing invoicing;
    private final DocumentRights rights;
    private final Outbox outbox;
    private final PurchaseApproval approval;
    private final Deals deals;
    private final Companies companies;
    private final PurchaseChildren children;
    private final People people;
    private final Formats formats;
    private final CurrentUser user;

    PurchaseReading(
            PurchaseOrders orders,
            Documents documents,
            PurchaseService service,
            SupplierInvoicing invoicing,
            DocumentRights rights,
            Outbox outbox,
            PurchaseApproval approval,
            Deals deals,
            Companies companies,
            PurchaseChildren children,
            People people,
            Formats formats,
            CurrentUser user) {
        this.deals = deals;
        this.companies = companies;
        this.children = children;
        this.people = people;
        this.formats = formats;
        this.user = user;
        this.invoicing = invoicing;
        this.rights = rights;
        this.outbox = outbox;
        this.approval = approval;
        this.orders = orders;
        this.documents = documents;
        this.service = service;
    }

    PurchaseAnswer header(String reference) {
        return header(orders.existing(reference));
    }

    /** With what was received (as delivered) and invoiced of each line. */
    PurchaseWithLines withLines(String reference) {
        PurchaseOrder order = rights.readable(orders.existing(reference));
        Map<Long, LineProgress> progress = orders.progress(order);
        return new PurchaseWithLines(
                header(order),
                order.lines().stream()
                        .map(line -> LineAnswer.of(
                                line,
                                progress.get(line.id()).received(),
                                progress.get(line.id()).charged()))
                        .toList());
    }

    /** The supplier order that a receipt or a supplier's invoice belongs to; the reference itself for an order. */
    String orderOf(String reference) {
        CommercialDocument document = rights.readable(documents.existing(reference));
        return switch (document.type()) {
            case GOODS_RECEIPT, SUPPLIER_INVOICE ->
                documents.parentReferences(document).get(0);
            default -> reference;
        };
    }

    PurchasePage page(String reference) {
        return page(reference, null);
    }

    /** What a supplier's invoice is compared with while it is typed. */
    InvoiceEntry entry(String reference, InvoiceForm typed) {
        PurchaseOrder order = rights.readable(orders.existing(reference));
        return entry(order, orders.progress(order), typed);
    }

    /** @param typed a supplier's invoice that was refused; null for none */
    PurchasePage page(String reference, InvoiceForm typed) {
        PurchaseOrder order = rights.readable(orders.existing(reference));
        Map<Long, LineProgress> progress = orders.progress(order);
        boolean awaits = service.awaitsApproval(order);
        PurchasePage.Actions may = actions(order, progress, awaits);
        return new PurchasePage(
                order.number(),
                awaits ? DocumentFilter.AWAITING_APPROVAL : order.statusCode(),
                order.version(),
                order.dealNumber(),
                deals.existing(order.dealNumber()).title(),
                order.companyId(),
                companies.existing(order.companyId()).name(),
                order.issueDate(),
                order.isIssued(),
                order.lines().stream()
                        .map(line -> line(line, progress.get(line.id())))
                        .toList(),
                order.totals(),
                children.of(reference),
                may.invoice() ? entry(order, progress, typed) : null,
                Recipients.line(outbox.intendedRecipients(order)),
                may.send() ? LineEditor.of(order, false) : null,
                order.status() == PurchaseStatus.DRAFT && !awaits ? order.reason() : null,
                approval.of(order),
                awaits ? approval.awaited(order) : null,
                may);
    }

    /** What is written to the supplier when the order is sent, unless one writes something else now. */
    MailText intendedMail(String reference) {
        return outbox.intended(rights.readable(orders.existing(reference)));
    }

    /** Why somebody has to approve the draft as it is now; empty for nobody. */
    List<String> approvalReasons(String reference) {
        return approval.of(rights.readable(orders.existing(reference))).reasons();
    }

    /** The lines as somebody else has saved them meanwhile. */
    CurrentContent current(String reference) {
        PurchaseOrder order = rights.readable(orders.existing(reference));
        return new CurrentContent(
                order.version(),
                people.name(order.changedBy()),
                formats.moment(order.changedAt()),
                order.lines().stream().map(LineInput::of).toList());
    }

    private PurchasePage.Actions actions(PurchaseOrder order, Map<Long, LineProgress> progress, boolean awaits) {
        PurchaseStatus status = order.status();
        boolean coming = status == PurchaseStatus.SENT || status == PurchaseStatus.PARTLY_RECEIVED;
        boolean owed =
                progress.values().stream().anyMatch(line -> line.leftToCharge().signum() > 0);
        return new PurchasePage.Actions(
                status == PurchaseStatus.DRAFT && !awaits && user.may(Right.PURCHASE),
                user.may(Right.PURCHASE) && service.isWithdrawable(order),
                awaits && user.may(Right.APPROVE_PURCHASES),
                coming && user.may(Right.PURCHASE),
                owed && user.may(Right.ACCOUNT));
    }

    private InvoiceEntry entry(PurchaseOrder order, Map<Long, LineProgress> progress, InvoiceForm typed) {
        boolean decide = invoicing.isAwaited(order);
        InvoiceForm form = typed == null && decide
                ? invoicing.toCheck(order).map(InvoiceForm::of).orElse(null)
                : typed;
        SupplierInvoiceDue due = form == null
                ? invoicing.due(order, progress, null, null)
                : invoicing.due(order, progress, form.number(), form.net());
        return new InvoiceEntry(order.number(), due, form, decide);
    }

    private static PurchasePage.Line line(DocumentLine line, LineProgress progress) {
        return new PurchasePage.Line(
                line.position(),
                line.productCode(),
                line.description(),
                line.unit(),
                line.quantity(),
                progress.received(),
                plain(progress.leftToReceive()),
                progress.charged(),
                line.unitPrice(),
                line.net());
    }

    /** As a person types it: 4 and not 4,0000. */
    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    DocumentAnswer document(String reference) {
        return documents.answer(documents.existing(reference));
    }

    private PurchaseAnswer header(PurchaseOrder order) {
        return new PurchaseAnswer(
                documents.answer(order), order.companyId(), service.awaitsApproval(order) ? "APPROVAL" : null);
    }
}
