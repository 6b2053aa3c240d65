package io.spanco.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.quote.QuoteStatus;
import io.spanco.quote.Quotes;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Lists as files, and a draft as it would be printed. */
@SpancoTest
class ExportTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Quotes quotes;

    private MockMvc http;

    @BeforeEach
    void doors() {
        http = MockMvcBuilders.webAppContextSetup(context).build();
    }

    private ResultActions as(Acting who, String path) {
        return who.as(() -> {
            try {
                return http.perform(get(path));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String text(Acting who, String path) throws Exception {
        return as(who, path)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aListIsAFileOfItsFilters() throws Exception {
        SampleDeals deals = new SampleDeals(context);
        String deal = deals.inApproach();
        String quote = deals.draftQuote(deal);
        String sent = deals.sentQuote(deals.inApproach());
        String file = text(Acting.COMMERCIAL, "/quotes.csv?status=DRAFT&q=" + deal);
        assertThat(file).startsWith("\uFEFFDevis;Affaire;Objet de l’affaire;").doesNotContain(sent);
        file = text(Acting.COMMERCIAL, "/quotes.csv?q=" + quote);
        assertThat(file.lines().filter(line -> line.startsWith(quote)).findFirst())
                .hasValueSatisfying(line -> assertThat(line)
                        .contains(";" + deal + ";")
                        .contains("Conserverie du Léon;Normal;Brouillon;")
                        .endsWith("2500,00;500,00;3000,00"));
        as(Acting.COMMERCIAL, "/deals.csv?view=list&q=" + deal)
                .andExpect(header().string("Content-Disposition", containsString("affaires.csv")))
                .andExpect(content().string(containsString(deal + ";Ligne d’étiquetage;Conserverie du Léon")));
        as(Acting.COMMERCIAL, "/deals.csv?lang=en")
                .andExpect(header().string("Content-Disposition", containsString("deals.csv")));
    }

    @Test
    void everyListHasItsFileForWhoMayReadIt() throws Exception {
        for (String list : new String[] {
            "/deals",
            "/quotes",
            "/orders",
            "/deliveries",
            "/invoices",
            "/receivables",
            "/purchases",
            "/companies",
            "/products"
        }) {
            assertThat(text(Acting.COMPTA, list + ".csv")).startsWith("\uFEFF");
        }
        as(Acting.ATELIER, "/purchases.csv").andExpect(status().isForbidden());
        as(Acting.ATELIER, "/receivables.csv").andExpect(status().isForbidden());
        String columns =
                text(Acting.COMPTA, "/products.csv").lines().findFirst().orElseThrow();
        String fewer = text(Acting.ATELIER, "/products.csv").lines().findFirst().orElseThrow();
        assertThat(columns).startsWith(fewer + ";");
        assertThat(text(Acting.DIRECTION, "/purchases?status=AWAITING_APPROVAL"))
                .contains("AWAITING_APPROVAL");
    }

    @Test
    void aDraftIsSeenBeforeItIsSentAndStaysADraft() throws Exception {
        SampleDeals deals = new SampleDeals(context);
        String deal = deals.inApproach();
        String quote = deals.draftQuote(deal);
        as(Acting.COMMERCIAL, "/quotes/" + quote + "/preview?lang=en")
                .andExpect(header().string("Content-Disposition", "inline; filename=\"" + quote + "-draft.pdf\""));
        byte[] pdf = as(Acting.COMMERCIAL, "/quotes/" + quote + "/preview?lang=fr")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "inline; filename=\"" + quote + "-brouillon.pdf\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("Brouillon", quote, "Étiqueteuse")
                    .doesNotContain("jusqu’au—");
        }
        assertThat(quotes.existing(quote).status()).isEqualTo(QuoteStatus.DRAFT);
        assertThat(quotes.existing(quote).isIssued()).isFalse();
        assertThat(text(Acting.COMMERCIAL, "/quotes/" + quote)).contains("/quotes/" + quote + "/preview");
        assertThat(text(Acting.COMMERCIAL, "/deals/" + deal)).contains("En attente de");
        String sent = deals.sentQuote(deals.inApproach());
        as(Acting.COMMERCIAL, "/quotes/" + sent + "/preview").andExpect(status().isConflict());
    }

    @Test
    void everyTemplateIsShownWithSampleValues() throws Exception {
        String page = text(Acting.ATELIER, "/templates");
        for (String name : DocumentTemplates.NAMES) {
            assertThat(page).contains("/templates/" + name + "/docx");
            byte[] pdf = as(Acting.ATELIER, "/templates/" + name + "/pdf")
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                        .contains("Exemple", "Morvan");
            }
        }
        as(Acting.ATELIER, "/templates/secret/docx").andExpect(status().isNotFound());
    }

    @Test
    void whoComesSecondIsToldWhatTheFirstOneSaved() throws Exception {
        SampleDeals deals = new SampleDeals(context);
        String quote = deals.draftQuote(deals.inApproach());
        assertThat(text(Acting.COMMERCIAL, "/quotes/" + quote + "/content"))
                .contains("\"by\":", "\"description\":\"Étiqueteuse\"", "\"version\":");
        assertThat(text(Acting.COMMERCIAL, "/quotes/" + quote)).contains("id=\"conflict-rows\"", "/conflict.js");
        assertThat(quotes.existing(quote).changedBy()).isEqualTo("commercial");
    }
}
