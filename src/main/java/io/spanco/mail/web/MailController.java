package io.spanco.mail.web;

import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentPaths;
import io.spanco.document.Documents;
import io.spanco.mail.MailQueries;
import io.spanco.mail.MailQueries.Filter;
import io.spanco.mail.MailQueries.Letter;
import io.spanco.mail.MailRow;
import io.spanco.mail.MailServer;
import io.spanco.mail.MailService;
import io.spanco.mail.MailStatus;
import io.spanco.mail.MailText;
import io.spanco.mail.Outbox;
import io.spanco.mail.Recipients;
import io.spanco.party.Companies;
import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Rows;
import io.spanco.platform.page.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Outgoing mail: the list, one message, a new one about a document, and the panel of a deal. */
@Controller
class MailController {

    private static final int ROWS = 50;
    private static final int ROWS_OF_A_DEAL = 200;
    private static final String ALL = "ALL";
    private static final List<String> STATUSES = List.of(ALL, "QUEUED", "SENT", "FAILED");

    private final MailService service;
    private final Outbox outbox;
    private final MailQueries queries;
    private final MailServer server;
    private final Documents documents;
    private final Companies companies;
    private final CurrentUser user;
    private final MessageSource messages;

    MailController(
            MailService service,
            Outbox outbox,
            MailQueries queries,
            MailServer server,
            Documents documents,
            Companies companies,
            CurrentUser user,
            MessageSource messages) {
        this.service = service;
        this.outbox = outbox;
        this.queries = queries;
        this.server = server;
        this.documents = documents;
        this.companies = companies;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping("/mails")
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Long company,
            @RequestParam(defaultValue = ALL) String status,
            @RequestParam(required = false) Long before,
            Model model,
            HttpServletRequest request) {
        Filter filter = new Filter(q, null, company, STATUSES.indexOf(status) > 0 ? status : null);
        Rows<MailRow> rows = Rows.of(queries.newest(filter, before, ROWS + 1), ROWS);
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("status", STATUSES.contains(status) ? status : ALL);
        model.addAttribute("rows", rows.shown());
        model.addAttribute("total", queries.count(filter));
        model.addAttribute("next", rows.next(last -> address(filter, last.id())));
        model.addAttribute("server", server.kind().name());
        return HtmxRequest.is(request) ? "mail/mails :: list" : "mail/mails";
    }

    @GetMapping("/deals/{number}/mails")
    String ofDeal(@PathVariable String number, Model model) {
        model.addAttribute("rows", queries.ofDeal(number, ROWS_OF_A_DEAL));
        return "mail/parts :: ofDeal";
    }

    @GetMapping("/mails/{id}")
    String one(@PathVariable long id, Model model) {
        layOut(id, model);
        return "mail/mail";
    }

    @PostMapping("/mails/{id}/recipients")
    ModelAndView correct(
            @PathVariable long id,
            @RequestParam(required = false) String recipients,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        try {
            service.correct(id, recipients);
        } catch (Invalid refusal) {
            layOut(id, model);
            model.addAttribute("recipients", recipients);
            return refused("mail/mail", refusal, model);
        }
        redirect.addFlashAttribute("toast", Toast.done(messages.getMessage("mail.resent", null, locale)));
        return new ModelAndView("redirect:/mails/" + id);
    }

    @PostMapping("/mails/{id}/retry")
    String retry(@PathVariable long id, RedirectAttributes redirect, Locale locale) {
        service.retry(id);
        redirect.addFlashAttribute("toast", Toast.done(messages.getMessage("mail.retried", null, locale)));
        return "redirect:/mails/" + id;
    }

    @GetMapping("/documents/{reference}/mails/new")
    String blank(@PathVariable String reference, Model model) {
        CommercialDocument document = service.mailable(reference);
        MailText usual = outbox.intended(document);
        model.addAttribute("to", companies.existing(document.companyId()).email());
        model.addAttribute("subject", usual.subject()).addAttribute("body", usual.body());
        layOutNew(document, model);
        return "mail/new";
    }

    @PostMapping("/documents/{reference}/mails")
    ModelAndView mail(
            @PathVariable String reference,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String subject,
            @RequestParam(required = false) String body,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        try {
            long id = service.mail(reference, Recipients.typed("to", to), subject, body);
            redirect.addFlashAttribute("toast", Toast.done(messages.getMessage("mail.done", null, locale)));
            return new ModelAndView("redirect:/mails/" + id);
        } catch (Invalid | Conflict refusal) {
            layOutNew(documents.existing(reference), model);
            model.addAttribute("to", to).addAttribute("subject", subject).addAttribute("body", body);
            return refused("mail/new", refusal, model);
        }
    }

    private void layOut(long id, Model model) {
        Letter letter = queries.existing(id);
        MailRow row = letter.row();
        boolean correctable = row.state() == MailStatus.FAILED && service.mayCorrect(row.createdBy());
        model.addAttribute("row", row);
        model.addAttribute("messageId", letter.messageId());
        model.addAttribute("paragraphs", paragraphs(letter.body()));
        model.addAttribute("recipients", String.join(", ", row.to()));
        model.addAttribute("correctable", correctable);
        model.addAttribute(
                "retriable",
                row.state() == MailStatus.QUEUED && row.error() != null && service.mayRetry(row.createdBy()));
        model.addAttribute("server", server.kind().name());
        model.addAttribute("mayList", user.may(Right.SEE_MONEY_LISTS));
    }

    private static void layOutNew(CommercialDocument document, Model model) {
        model.addAttribute("reference", document.reference());
        model.addAttribute("documentPath", DocumentPaths.of(document.type(), document.reference()));
    }

    /** Paragraphs of lines. */
    private static List<List<String>> paragraphs(String body) {
        return Arrays.stream(body.split("\\R\\s*\\R"))
                .map(paragraph -> Arrays.asList(paragraph.split("\\R")))
                .toList();
    }

    private static ModelAndView refused(String view, BusinessException refusal, Model model) {
        model.addAttribute("errors", FormErrors.of(refusal));
        boolean conflict = refusal instanceof Conflict;
        return new ModelAndView(view, model.asMap(), conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static String address(Filter filter, long before) {
        return UriComponentsBuilder.fromPath("/mails")
                .queryParamIfPresent("q", Optional.ofNullable(filter.q()))
                .queryParamIfPresent("company", Optional.ofNullable(filter.company()))
                .queryParamIfPresent("status", Optional.ofNullable(filter.status()))
                .queryParam("before", before)
                .build()
                .encode()
                .toUriString();
    }
}
