package io.spanco.quote.web;

import io.spanco.deal.Deal;
import io.spanco.deal.Deals;
import io.spanco.document.DocumentFilter;
import io.spanco.document.Documents;
import io.spanco.document.LineEditor;
import io.spanco.mail.MailText;
import io.spanco.mail.Outbox;
import io.spanco.mail.Recipients;
import io.spanco.party.Companies;
import io.spanco.party.Company;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.People;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.Formats;
import io.spanco.quote.Quote;
import io.spanco.quote.QuoteApproval;
import io.spanco.quote.QuoteFigures;
import io.spanco.quote.QuoteKind;
import io.spanco.quote.QuoteStatus;
import io.spanco.quote.Quotes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Reads what the pages of a quote show. */
@Component
@Transactional(readOnly = true)
class QuotePage {

    /**
     * @param shownStatus its status: AWAITING_APPROVAL while a sending waits
     * @param negotiated whether the deal is open and nothing of it was accepted yet
     */
    record Head(
            String reference,
            String shortName,
            QuoteKind kind,
            QuoteStatus status,
            String shownStatus,
            long version,
            boolean issued,
            boolean editable,
            String deal,
            String dealTitle,
            boolean negotiated,
            String stage,
            String company,
            long companyId,
            List<String> derivedFrom,
            LocalDate validUntil,
            LocalDate deadline,
            LocalDate issueDate,
            Instant createdAt,
            String reason,
            String customerReference,
            BigDecimal totalNet) {

        public boolean isAnswerable() {
            return negotiated && status == QuoteStatus.SENT;
        }

        /** Whether a revision may start from it. */
        public boolean isRevisable() {
            return negotiated && issued;
        }

        /** Whether it was sent back to be worked over, for the reason that it has. */
        public boolean isNotApproved() {
            return status == QuoteStatus.DRAFT && reason != null;
        }

        public boolean isAwaitingApproval() {
            return DocumentFilter.AWAITING_APPROVAL.equals(shownStatus);
        }

        public boolean isPriceList() {
            return kind == QuoteKind.PRICE_CATALOGUE;
        }
    }

    /** A revision of the same tree. */
    record Chip(String reference, String name, String status, boolean current) {}

    private final Quotes quotes;
    private final QuoteApproval approval;
    private final QuoteFigures figures;
    private final Outbox outbox;
    private final Documents documents;
    private final Deals deals;
    private final Companies companies;
    private final People people;
    private final Formats formats;
    private final CurrentUser user;

    QuotePage(
            Quotes quotes,
            QuoteApproval approval,
            QuoteFigures figures,
            Outbox outbox,
            Documents documents,
            Deals deals,
            Companies companies,
            People people,
            Formats formats,
            CurrentUser user) {
        this.quotes = quotes;
        this.approval = approval;
        this.figures = figures;
        this.outbox = outbox;
        this.documents = documents;
        this.deals = deals;
        this.companies = companies;
        this.people = people;
        this.formats = formats;
        this.user = user;
    }

    Head head(String reference, Model model) {
        Quote quote = quotes.existing(reference);
        Set<String> awaiting = approval.awaiting(quote.dealNumber());
        Head head = head(quote, awaiting.contains(reference));
        model.addAttribute("quote", head);
        model.addAttribute(
                "chips",
                quotes.ofDeal(quote.dealNumber()).stream()
                        .filter(other -> other.rootNumber().equals(quote.rootNumber()))
                        .map(other -> new Chip(
                                other.number(),
                                name(other),
                                shownStatus(other, awaiting.contains(other.number())),
                                other.number().equals(reference)))
                        .toList());
        model.addAttribute("maySell", user.may(Right.SELL));
        model.addAttribute("mayApprove", user.may(Right.APPROVE_QUOTES));
        return head;
    }

    void whole(String reference, Model model) {
        Head head = head(reference, model);
        Quote quote = quotes.existing(reference);
        boolean costs = user.may(Right.SEE_COSTS);
        LineEditor editor = LineEditor.of(quote, costs);
        model.addAttribute("lines", editor.lines());
        model.addAttribute("blank", editor.blank());
        model.addAttribute("totals", quote.totals());
        model.addAttribute("figures", figures.of(reference));
        model.addAttribute("requested", head.isAwaitingApproval() ? approval.awaited(quote) : null);
        model.addAttribute("seesCosts", costs);
        model.addAttribute("kinds", QuoteKind.values());
        model.addAttribute("units", editor.units());
        model.addAttribute("rates", editor.rates());
        model.addAttribute("exemptions", editor.exemptions());
    }

    /** What is written to the customer when the quote is sent, unless one writes something else now. */
    MailText intendedMail(String reference) {
        return outbox.intended(quotes.existing(reference));
    }

    /** The addresses that it goes to unless one writes others, as one line. */
    String intendedRecipients(String reference) {
        return Recipients.line(outbox.intendedRecipients(quotes.existing(reference)));
    }

    /** What somebody else has saved meanwhile. */
    CurrentContent current(String reference) {
        Quote quote = quotes.existing(reference);
        return CurrentContent.of(
                quote, people.name(quote.changedBy()), formats.moment(quote.changedAt()), user.may(Right.SEE_COSTS));
    }

    private Head head(Quote quote, boolean awaits) {
        Deal deal = deals.existing(quote.dealNumber());
        Company company = companies.existing(quote.companyId());
        return new Head(
                quote.number(),
                name(quote),
                quote.kind(),
                quote.status(),
                shownStatus(quote, awaits),
                quote.version(),
                quote.isIssued(),
                !quote.isIssued()
                        && quote.status() == QuoteStatus.DRAFT
                        && !awaits
                        && deal.isOpen()
                        && user.may(Right.SELL),
                deal.number(),
                deal.title(),
                deal.isOpen() && !quotes.hasAccepted(deal.number()),
                deal.stage().name(),
                company.name(),
                company.id(),
                documents.parentReferences(quote),
                quote.validUntil(),
                quote.deadline(),
                quote.issueDate(),
                quote.createdAt(),
                quote.reason(),
                quote.customerReference(),
                quote.totalNet());
    }

    private static String shownStatus(Quote quote, boolean awaits) {
        return awaits ? DocumentFilter.AWAITING_APPROVAL : quote.statusCode();
    }

    private static String name(Quote quote) {
        return quote.revision() == 0 ? "" : "R" + quote.revision();
    }
}
