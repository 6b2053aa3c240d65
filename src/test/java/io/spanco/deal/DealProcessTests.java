package io.spanco.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import io.spanco.party.CompanyService;
import io.spanco.party.SampleCompanies;
import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The life cycle's first steps, as an ordered trace through the diagram. */
@SpancoTest
class DealProcessTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    DealService service;

    @Autowired
    DealClosing closing;

    @Autowired
    Deals deals;

    @Autowired
    CompanyService companies;

    private String number;

    @BeforeEach
    void aDealIsOpened() {
        init(engine);
        number = Acting.COMMERCIAL.as(() -> {
            long customer = companies
                    .register(SampleCompanies.customer("Conserverie du Léon", null, "achats@example.org"))
                    .id();
            return service.open(new NewDeal(customer, "Ligne d’étiquetage", "3 000 pots/h", "salon"))
                    .number();
        });
    }

    @Test
    void aSuspectThatIsKeptLeadsOverTheNeedToAFirstQuote() {
        BpmnAwareTests.assertThat(deal()).isWaitingAt("qualifySuspect").hasBusinessKey(number);
        BpmnAwareTests.assertThat(task(deal())).hasCandidateGroup("sales");

        Acting.COMMERCIAL.does(() -> service.qualify(number, Qualification.GO, "reçu en visite"));
        BpmnAwareTests.assertThat(deal()).isWaitingAt("discoverNeed").hasPassed("qualifySuspect", "suspectQualified");
        assertThat(deals.existing(number).stage()).isEqualTo(Stage.PROSPECT);

        Acting.COMMERCIAL.does(() -> service.discoverNeed(number, new Need("trois formats", null, null)));
        BpmnAwareTests.assertThat(deal()).isWaitingAt("firstBranch").hasNotPassed("acceptQuote", "closeStopped");
        assertThat(deals.existing(number).stage()).isEqualTo(Stage.APPROACH);
    }

    @Test
    void aSuspectThatIsNotKeptEndsAbandoned() {
        ProcessInstance running = deal();
        Acting.COMMERCIAL.does(() -> service.qualify(number, Qualification.STOP, "trop petit"));
        BpmnAwareTests.assertThat(running).isEnded().hasPassedInOrder("qualifySuspect", "closeStopped", "stopped");
        assertThat(deals.existing(number).outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @Test
    void aDealIsLostFromWhereverItStands() {
        ProcessInstance running = deal();
        Acting.COMMERCIAL.does(() -> closing.lose(number, "budget gelé"));
        BpmnAwareTests.assertThat(running).isEnded().hasPassed("closeDeal").hasNotPassed("discoverNeed");
        assertThat(deals.existing(number).outcome()).isEqualTo(Outcome.LOST);
    }

    private ProcessInstance deal() {
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("deal")
                .singleResult();
    }
}
