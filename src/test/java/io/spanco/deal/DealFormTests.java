package io.spanco.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.platform.identity.Groups;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a person of the group sees in Tasklist's form, with the engine's authorizations on. */
@SpancoTest
class DealFormTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    FormService forms;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void whoMaySeeTheTaskSeesTheDealInItsForm() {
        String deal = new SampleDeals(context).inApproach();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(deal)
                .taskDefinitionKey("prepareQuote")
                .singleResult()
                .getId();
        identity.setAuthentication(Acting.COMMERCIAL.login(), List.of(Groups.SALES));

        Map<String, Object> shown = Acting.COMMERCIAL.as(() -> forms.getTaskFormVariables(task));

        assertThat(shown).containsEntry("dealNumber", deal).containsEntry("companyName", "Conserverie du Léon");
    }
}
