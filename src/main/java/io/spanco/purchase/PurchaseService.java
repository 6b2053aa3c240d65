package io.spanco.purchase;

import io.spanco.deal.Deals;
import io.spanco.document.LineInput;
import io.spanco.document.LineReader;
import io.spanco.document.LineReader.Use;
import io.spanco.mail.MailText;
import io.spanco.mail.Recipients;
import io.spanco.party.Companies;
import io.spanco.platform.engine.Answers;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** The business actions on supplier orders up to their sending: the doors. */
@Service
public class PurchaseService {

    private final PurchaseRepository repository;
    private final PurchaseOrders orders;
    private final Deals deals;
    private final LineReader lines;
    private final PurchaseMaking making;
    private final PurchaseProcess process;
    private final Companies companies;
    private final CurrentUser user;
    private final Clock clock;

    PurchaseService(
            PurchaseRepository repository,
            PurchaseOrders orders,
            Deals deals,
            LineReader lines,
            PurchaseMaking making,
            PurchaseProcess process,
            Companies companies,
            CurrentUser user,
            Clock clock) {
        this.repository = repository;
        this.orders = orders;
        this.deals = deals;
        this.lines = lines;
        this.making = making;
        this.process = process;
        this.companies = companies;
        this.user = user;
        this.clock = clock;
    }

    /** @throws Conflict once the deal is won, lost or abandoned */
    @BusinessAction
    @Requires(Right.PURCHASE)
    public PurchaseOrder create(String dealNumber, Long supplierId, List<LineInput> typed) {
        checkParties(dealNumber, supplierId);
        return needed(making.create(dealNumber, supplierId, lines.read(dealNumber, typed, Use.PURCHASE)));
    }

    /** A draft without lines, to be filled on its page. @throws Conflict as {@link #create} */
    @BusinessAction
    @Requires(Right.PURCHASE)
    public PurchaseOrder begin(String dealNumber, Long supplierId) {
        checkParties(dealNumber, supplierId);
        return needed(making.create(dealNumber, supplierId, List.of()));
    }

    private void checkParties(String dealNumber, Long supplierId) {
        new Checks()
                .required("deal", dealNumber, "Indiquez l’affaire.")
                .line("deal", dealNumber, 40)
                .required("supplierId", supplierId, "Choisissez le fournisseur.")
                .orRefuse();
        deals.lock(dealNumber).requireOpen();
        if (!companies.required(supplierId, "supplierId").isSupplier()) {
            throw Invalid.at(
                    "supplierId", "Cette société n’est pas un fournisseur. Cochez « fournisseur » sur sa fiche.");
        }
    }

    private PurchaseOrder needed(PurchaseOrder order) {
        if (!process.needed(order)) {
            throw new Conflict("L’affaire {0} n’accepte plus d’achat.", order.dealNumber());
        }
        return order;
    }

    /** Replaces the lines of a draft. */
    @BusinessAction
    @Requires(Right.PURCHASE)
    public PurchaseOrder change(String reference, Long version, List<LineInput> typed) {
        PurchaseOrder order = orders.lock(reference);
        Checks.version(version, order.version());
        if (process.awaitsApproval(order)) {
            throw new Conflict("La commande {0} attend une approbation et ne se modifie pas.", reference);
        }
        order.change(lines.read(order, typed, Use.PURCHASE));
        order.changed(clock.instant(), user.login());
        return repository.saveAndFlush(order);
    }

    /** Sends the order, or first asks for the approval that the decision table demands. */
    @BusinessAction
    @Requires(Right.PURCHASE)
    public PurchaseOrder send(String reference, Long version, List<String> to) {
        return send(reference, version, to, new MailText(null, null));
    }

    /** The same with words of one's own in the mail; null, or the usual ones as they are, for the usual ones. */
    @BusinessAction
    @Requires(Right.PURCHASE)
    public PurchaseOrder send(String reference, Long version, List<String> to, MailText words) {
        PurchaseOrder order = orders.lock(reference);
        order.expectVersion(version);
        Recipients.check("to", to);
        complete(
                PurchaseProcess.PREPARE,
                order,
                PurchaseProcess.RECIPIENTS,
                Recipients.joined(to),
                PurchaseProcess.MAIL_SUBJECT,
                words.subject(),
                PurchaseProcess.MAIL_BODY,
                words.body());
        return order;
    }

    /** Takes back what waits for an approval: it can be changed, sent again or cancelled. */
    @BusinessAction
    @Requires(Right.PURCHASE)
    public PurchaseOrder withdraw(String reference) {
        PurchaseOrder order = orders.lock(reference);
        if (!process.withdrawn(order)) {
            throw process.awaitsApproval(order)
                    ? new Conflict(
                            "L’approbation de {0} a été demandée avant qu’une demande puisse se retirer. Faites-la refuser.",
                            reference)
                    : new Conflict("La commande {0} n’attend pas d’approbation.", reference);
        }
        making.withdrawn(order);
        return order;
    }

    /** Drops a draft: it stays, CANCELLED, and so does its number. */
    @BusinessAction
    @Requires(Right.PURCHASE)
    public PurchaseOrder cancel(String reference) {
        PurchaseOrder order = orders.lock(reference);
        complete(PurchaseProcess.PREPARE, order, PurchaseProcess.CANCEL, true);
        return order;
    }

    /** @param reason required when not approved */
    @BusinessAction
    @Requires(Right.APPROVE_PURCHASES)
    public PurchaseOrder approve(String reference, Boolean approved, String reason) {
        new Checks()
                .required("approved", approved, "Dites si l’achat est approuvé.")
                .orRefuse();
        PurchaseOrder order = orders.lock(reference);
        complete(PurchaseProcess.APPROVE, order, PurchaseProcess.APPROVED, approved, PurchaseProcess.REASON, reason);
        return order;
    }

    /** Whether its sending waits for an approval. */
    public boolean awaitsApproval(PurchaseOrder order) {
        return !order.isIssued() && process.awaitsApproval(order);
    }

    /** Whether what waits for an approval can be taken back. */
    public boolean isWithdrawable(PurchaseOrder order) {
        return awaitsApproval(order) && process.isWithdrawable(order);
    }

    private void complete(String task, PurchaseOrder order, Object... namesAndValues) {
        if (!process.complete(task, order, Answers.of(namesAndValues))) {
            throw new Conflict(
                    "La commande {0} est « {1} » : cette action n’est pas attendue.", order.number(), order.status());
        }
    }
}
