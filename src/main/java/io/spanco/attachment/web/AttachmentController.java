package io.spanco.attachment.web;

import io.spanco.attachment.AddedFiles;
import io.spanco.attachment.Attachment;
import io.spanco.attachment.AttachmentCategory;
import io.spanco.attachment.AttachmentService;
import io.spanco.attachment.Attachments;
import io.spanco.deal.Deals;
import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentPaths;
import io.spanco.document.Documents;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The files of a deal or a document: a panel that other pages fetch, and a page of its own for who has no script. */
@Controller
class AttachmentController {

    /** A category and its files. */
    record Group(AttachmentCategory category, List<Attachment> files) {}

    /** What is typed beside the files, and stands there again while one of them is refused. */
    private static final List<String> TYPED = List.of("note", "category");

    private final AttachmentService service;
    private final Attachments attachments;
    private final Deals deals;
    private final Documents documents;
    private final Downloads downloads;
    private final MessageSource messages;

    AttachmentController(
            AttachmentService service,
            Attachments attachments,
            Deals deals,
            Documents documents,
            Downloads downloads,
            MessageSource messages) {
        this.service = service;
        this.attachments = attachments;
        this.deals = deals;
        this.documents = documents;
        this.downloads = downloads;
        this.messages = messages;
    }

    @GetMapping("/deals/{number}/attachments")
    ModelAndView ofDeal(@PathVariable String number, HttpServletRequest request) {
        return shown(dealPanel(number), request);
    }

    @GetMapping("/documents/{reference}/attachments")
    ModelAndView ofDocument(@PathVariable String reference, HttpServletRequest request) {
        return shown(documentPanel(reference), request);
    }

    @PostMapping("/deals/{number}/attachments")
    ModelAndView addToDeal(
            @PathVariable String number,
            @RequestParam(required = false) List<MultipartFile> file,
            @RequestParam(required = false) AttachmentCategory category,
            @RequestParam(required = false) String note,
            HttpServletRequest request) {
        try {
            return added(
                    service.addGoodToDeal(number, Upload.all(file), category, note), () -> dealPanel(number), request);
        } catch (Invalid refusal) {
            return refused(dealPanel(number), refusal, request);
        }
    }

    @PostMapping("/documents/{reference}/attachments")
    ModelAndView addToDocument(
            @PathVariable String reference,
            @RequestParam(required = false) List<MultipartFile> file,
            @RequestParam(required = false) AttachmentCategory category,
            @RequestParam(required = false) String note,
            HttpServletRequest request) {
        try {
            return added(
                    service.addGoodToDocument(reference, Upload.all(file), category, note),
                    () -> documentPanel(reference),
                    request);
        } catch (Invalid refusal) {
            return refused(documentPanel(reference), refusal, request);
        }
    }

    @GetMapping("/attachments/{id}")
    void download(@PathVariable long id, HttpServletResponse response) throws IOException {
        downloads.write(id, response);
    }

    /** @param of the document whose panel is shown; without one the deal's */
    @PostMapping("/attachments/{id}/remove")
    ModelAndView remove(@PathVariable long id, @RequestParam(required = false) String of, HttpServletRequest request) {
        Attachment removed = service.remove(id);
        ModelMap panel = of != null || removed.deal() == null
                ? documentPanel(of == null ? removed.document() : of)
                : dealPanel(removed.deal());
        panel.addAttribute("toast", Toast.done(say("attachment.removed", removed.name())));
        return answered(panel, request);
    }

    private ModelMap dealPanel(String number) {
        deals.existing(number);
        return panel(attachments.ofDeal(number))
                .addAttribute("place", number)
                .addAttribute("back", "/deals/" + number)
                .addAttribute("path", "/deals/" + number + "/attachments")
                .addAttribute("document", null);
    }

    private ModelMap documentPanel(String reference) {
        CommercialDocument document = documents.existing(reference);
        return panel(attachments.ofDocument(document))
                .addAttribute("back", DocumentPaths.of(document.type(), reference))
                .addAttribute("place", reference)
                .addAttribute("path", "/documents/" + reference + "/attachments")
                .addAttribute("document", reference);
    }

    private ModelMap panel(List<Attachment> files) {
        Map<AttachmentCategory, List<Attachment>> byCategory =
                files.stream().collect(Collectors.groupingBy(Attachment::category));
        List<Group> groups = Arrays.stream(AttachmentCategory.values())
                .filter(byCategory::containsKey)
                .map(category -> new Group(category, byCategory.get(category)))
                .toList();
        return new ModelMap()
                .addAttribute("groups", groups)
                .addAttribute("count", files.size())
                .addAttribute("categories", AttachmentCategory.values())
                .addAttribute(
                        "removable",
                        files.stream()
                                .filter(service::mayRemove)
                                .map(Attachment::id)
                                .collect(Collectors.toSet()));
    }

    /** Those that were refused are named beside those that were kept. */
    private ModelAndView added(AddedFiles added, Supplier<ModelMap> panel, HttpServletRequest request) {
        ModelMap shown = panel.get()
                .addAttribute(
                        "toast", Toast.done(say("attachment.added", added.ids().size())));
        if (added.refusal() != null) {
            shown.addAttribute("errors", FormErrors.of(added.refusal()));
        }
        return answered(shown, request);
    }

    /** Without htmx the page is read anew, with what there is to say: reloading it sends nothing twice. */
    private static ModelAndView answered(ModelMap panel, HttpServletRequest request) {
        if (HtmxRequest.is(request)) {
            return new ModelAndView("attachment/files :: changed", panel);
        }
        Map<String, Object> said = RequestContextUtils.getOutputFlashMap(request);
        said.put("toast", panel.get("toast"));
        said.put("errors", panel.get("errors"));
        TYPED.forEach(name -> said.put(name, request.getParameter(name)));
        return new ModelAndView("redirect:" + panel.get("path"));
    }

    private static ModelAndView refused(ModelMap panel, Invalid refusal, HttpServletRequest request) {
        panel.addAttribute("errors", FormErrors.of(refusal));
        ModelAndView answer = shown(panel, request);
        answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return answer;
    }

    private static ModelAndView shown(ModelMap panel, HttpServletRequest request) {
        return new ModelAndView(HtmxRequest.is(request) ? "attachment/files :: panel" : "attachment/files", panel);
    }

    private String say(String key, Object argument) {
        return messages.getMessage(key, new Object[] {argument}, LocaleContextHolder.getLocale());
    }
}
