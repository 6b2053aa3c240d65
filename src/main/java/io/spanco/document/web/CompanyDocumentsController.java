package io.spanco.document.web;

import io.spanco.document.DocumentFilter;
import io.spanco.document.DocumentHeader;
import io.spanco.document.DocumentLists;
import io.spanco.document.DocumentPaths;
import io.spanco.document.DocumentRights;
import io.spanco.document.DocumentType;
import io.spanco.party.Companies;
import io.spanco.party.CompanyPanel;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Rows;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents of a company, on its page: those that the person may read. */
@Controller
class CompanyDocumentsController {

    private static final String PATH = "/companies/{id}/documents";
    private static final CompanyPanel PANEL = new CompanyPanel(30, PATH, Right.READ);
    private static final int ROWS = 8;

    /** @param numbered whether its reference is a number, and no address of a draft */
    record Row(DocumentHeader document, String path, boolean numbered) {

        static Row of(DocumentHeader document) {
            String reference = document.answer().reference();
            return new Row(
                    document,
                    DocumentPaths.of(DocumentType.valueOf(document.answer().type()), reference),
                    !DocumentPaths.isUnnumbered(reference));
        }
    }

    private final Companies companies;
    private final DocumentLists lists;
    private final DocumentRights rights;

    CompanyDocumentsController(Companies companies, DocumentLists lists, DocumentRights rights) {
        this.companies = companies;
        this.lists = lists;
        this.rights = rights;
    }

    /** @param before id of the document that came last, null to begin with the newest */
    @GetMapping(PATH)
    String panel(
            @PathVariable long id,
            @RequestParam(required = false) Long before,
            Model model,
            HttpServletRequest request) {
        companies.existing(id);
        if (!HtmxRequest.is(request)) {
            return "redirect:/companies/{id}";
        }
        Rows<DocumentHeader> rows =
                Rows.of(lists.newest(readable(), new DocumentFilter(null, null, id, null), before, ROWS + 1), ROWS);
        model.addAttribute("rows", rows.shown().stream().map(Row::of).toList());
        model.addAttribute("next", rows.next(last -> PANEL.pathFor(id) + "?before=" + last.id()));
        return "document/of-company :: panel";
    }

    private Set<DocumentType> readable() {
        return Arrays.stream(DocumentType.values()).filter(rights::mayRead).collect(Collectors.toSet());
    }

    @Configuration
    static class Panel {

        @Bean
        CompanyPanel documentsOfACompany() {
            return PANEL;
        }
    }
}
