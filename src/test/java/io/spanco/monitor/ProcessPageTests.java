package io.spanco.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of processes and decision tables. */
@SpancoTest
class ProcessPageTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Models models;

    @Autowired
    ProcessMaps maps;

    @Autowired
    DecisionTables tables;

    @Autowired
    RepositoryService repository;

    private MockMvc http;

    @BeforeEach
    void doors() {
        http = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void whatStandsInAnElementAndWhatLeftItIsCounted() {
        new SampleDeals(context).sentQuote(new SampleDeals(context).inApproach());
        int version = latest("deal");
        Step qualify = step("deal", version, "qualifySuspect");
        Step firstBranch = step("deal", version, "firstBranch");
        assertThat(qualify.passed()).isPositive();
        assertThat(qualify.type()).isEqualTo("userTask");
        assertThat(qualify.documentation()).contains("Décider si l’information");
        assertThat(firstBranch.waiting()).isPositive();
        assertThat(step("negotiation", latest("negotiation"), "recordAnswer").waiting())
                .isPositive();
        Model deal = Acting.COMPTA.as(() -> models.process("deal"));
        assertThat(deal.running()).isPositive();
        assertThat(deal.latest().isBundled()).isTrue();
    }

    @Test
    void aVersionOfAnAnalystIsToldFromTheBundledOne() throws Exception {
        repository
                .createDeployment()
                .source("Camunda Modeler")
                .addString("visit.bpmn", """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
                                     xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                          <process id="visit" name="Visite" isExecutable="true" camunda:historyTimeToLive="P1D">
                            <startEvent id="begin"/>
                          </process>
                        </definitions>""")
                .deploy();
        as(Acting.COMPTA, get("/processes").param("lang", "fr"))
                .andExpect(content().string(allOf(containsString("Visite"), containsString("Camunda Modeler"))));
        as(Acting.COMPTA, get("/processes/visit")).andExpect(status().isOk());
    }

    @Test
    void anEnglishReaderReadsWhatWasDeliveredInEnglishAndWhatAnAnalystWroteAsItIs() throws Exception {
        repository
                .createDeployment()
                .source("Camunda Modeler")
                .addString("call.bpmn", """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
                                     xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                          <process id="call" name="Appels" isExecutable="true" camunda:historyTimeToLive="P1D">
                            <startEvent id="begin" name="Réglé &amp; &lt;clos&gt;"/>
                            <userTask id="ring" name="Appeler&#10;le port"/>
                            <userTask id="decide" name="Préparer&#10;le devis"/>
                          </process>
                        </definitions>""")
                .deploy();
        as(Acting.COMPTA, get("/processes").param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString(">Appels<"),
                                containsString(">Negotiation: the loop of revisions<"),
                                containsString(">Approval of a quote<"))));
        as(Acting.COMPTA, get("/processes/call").param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Réglé &amp; &lt;clos&gt;"), containsString(">Prepare the quote<"))));
        as(Acting.COMPTA, get("/processes/deal").param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Understand with the prospect what they need.\nWhat it takes:"),
                                not(containsString("Ce qu’il faut")))));
        as(Acting.COMPTA, get("/processes/call/1/drawing").param("lang", "en"))
                .andExpect(jsonPath("$.xml")
                        .value(allOf(
                                containsString("name=\"Réglé &amp; &lt;clos&gt;\""),
                                containsString("name=\"Appeler&#10;le port\""),
                                containsString("name=\"Prepare the quote\""))));
        as(Acting.COMPTA, get("/processes/call/1/drawing").param("lang", "fr"))
                .andExpect(jsonPath("$.xml").value(containsString("Préparer&#10;le devis")));
        as(Acting.COMPTA, get("/processes/deal/1/deal.bpmn").param("lang", "en"))
                .andExpect(content().string(containsString("Qualifier le suspect")));
        as(Acting.COMPTA, get("/processes/decisions/quote-approval").param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Highest discount (%)"), containsString("&quot;Remise supérieure"))));
    }

    private int latest(String key) {
        return Acting.COMPTA.as(() -> models.process(key)).latest().number();
    }

    private Step step(String key, int version, String element) {
        return Acting.COMPTA.as(() -> maps.steps(key, version, 30)).stream()
                .filter(step -> step.id().equals(element))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyProcessAndTableHasItsPage() throws Exception {
        for (Model process : Acting.COMPTA.as(models::processes)) {
            as(Acting.COMPTA, get("/processes/" + process.key())).andExpect(status().isOk());
        }
        for (String language : List.of("fr", "en")) {
            as(Acting.COMPTA, get("/processes").param("lang", language)).andExpect(status().isOk());
        }
        as(Acting.COMPTA, get("/processes/deal/1/drawing"))
                .andExpect(jsonPath("$.xml").value(containsString("<bpmn:process id=\"deal\"")))
                .andExpect(jsonPath("$.steps[0].id").isNotEmpty());
        as(Acting.COMPTA, get("/processes/deal/1/deal.bpmn"))
                .andExpect(header().string("Content-Disposition", containsString("deal-v1.bpmn")));
        as(Acting.COMPTA, get("/processes/decisions/quote-approval/1/quote-approval.dmn"))
                .andExpect(content().string(containsString("quoteApprovalTable")));
        as(Acting.COMPTA, get("/processes/nothing")).andExpect(status().isNotFound());
        as(Acting.COMPTA, get("/processes/deal").param("version", "99")).andExpect(status().isNotFound());
    }

    @Test
    void theRulesOfATableAreReadable() throws Exception {
        Table approval = Acting.COMPTA.as(() -> tables.table("quote-approval", 1));
        assertThat(approval.hitPolicy()).isEqualTo("COLLECT");
        assertThat(approval.inputs()).extracting(Table.Head::expression).contains("marginPercent", "totalNet");
        assertThat(approval.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.inputs()).hasSameSizeAs(approval.inputs());
            assertThat(rule.outputs()).hasSameSizeAs(approval.outputs());
        });
        for (Model decision : Acting.COMPTA.as(models::decisions)) {
            as(Acting.COMPTA, get("/processes/decisions/" + decision.key())).andExpect(status().isOk());
        }
    }

    @Test
    void onlyThoseWhoWatchProcessesSeeThem() throws Exception {
        for (String path : List.of(
                "/processes",
                "/processes/deal",
                "/processes/deal/1/drawing",
                "/processes/deal/1/deal.bpmn",
                "/processes/decisions/quote-approval")) {
            as(Acting.COMMERCIAL, get(path)).andExpect(status().isForbidden());
            as(Acting.ATELIER, get(path)).andExpect(status().isForbidden());
            as(Acting.DIRECTION, get(path)).andExpect(status().isOk());
        }
        as(Acting.COMMERCIAL, get("/")).andExpect(content().string(not(containsString("href=\"/processes\""))));
    }

    private ResultActions as(Acting who, MockHttpServletRequestBuilder request) {
        return who.as(() -> {
            try {
                return http.perform(request);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
