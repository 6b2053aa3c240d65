package io.spanco.document.web;

import io.spanco.document.DocumentTemplates;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The templates of documents, to look at and to take away. */
@Controller
class TemplateController {

    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final DocumentTemplates templates;

    TemplateController(DocumentTemplates templates) {
        this.templates = templates;
    }

    @GetMapping("/templates")
    String list(Model model) {
        model.addAttribute("names", DocumentTemplates.NAMES);
        return "document/templates";
    }

    @GetMapping("/templates/{name}/docx")
    ResponseEntity<byte[]> docx(@PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".docx\"")
                .body(templates.docx(name));
    }

    @GetMapping("/templates/{name}/pdf")
    ResponseEntity<byte[]> preview(@PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .body(templates.preview(name));
    }

    @Configuration
    static class Navigation {

        @Bean
        NavigationEntry templatesEntry() {
            return NavigationEntry.of(NavigationGroup.STEER, 40, "nav.templates", "/templates", "template");
        }
    }
}
