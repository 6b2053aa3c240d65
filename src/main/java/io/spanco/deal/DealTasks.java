package io.spanco.deal;

import io.spanco.platform.engine.TaskAction;
import io.spanco.platform.engine.TaskScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The user tasks of {@code deal.bpmn} before a quote is made. */
final class DealTasks {

    private DealTasks() {}

    /** A task about the deal itself. */
    private abstract static class AboutDeal implements TaskAction {

        final DealService service;
        final DealFacts facts;

        AboutDeal(DealService service, DealFacts facts) {
            this.service = service;
            this.facts = facts;
        }

        @Override
        public final String subject(TaskScope task) {
            return task.businessKey();
        }

        @Override
        public final String label(TaskScope task) {
            return facts.companyName(task.businessKey());
        }
    }

    @Component
    static class QualifySuspect extends AboutDeal {

        QualifySuspect(DealService service, DealFacts facts) {
            super(service, facts);
        }

        @Override
        public String taskKey() {
            return DealProcess.QUALIFY_SUSPECT;
        }

        @Override
        public Instant due(TaskScope task) {
            return facts.inDays(3);
        }

        @Override
        public List<String> answers() {
            return List.of(DealProcess.OUTCOME, DealProcess.NOTES);
        }

        @Override
        public Set<String> decisions() {
            return Set.of(DealProcess.OUTCOME, DealProcess.NOTES);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            return facts.form(task.businessKey());
        }

        @Override
        public void complete(TaskScope task) {
            service.qualified(
                    task.businessKey(),
                    task.oneOf(DealProcess.OUTCOME, Qualification.class),
                    task.text(DealProcess.NOTES));
        }
    }

    @Component
    static class DiscoverNeed extends AboutDeal {

        DiscoverNeed(DealService service, DealFacts facts) {
            super(service, facts);
        }

        @Override
        public String taskKey() {
            return DealProcess.DISCOVER_NEED;
        }

        @Override
        public Instant due(TaskScope task) {
            return facts.inDays(7);
        }

        @Override
        public List<String> answers() {
            return List.of(DealProcess.NEED, DealProcess.BUDGET, DealProcess.DECISION_DATE);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            Map<String, Object> shown = facts.form(task.businessKey());
            shown.put(DealProcess.NEED, shown.get("dealNeed"));
            return shown;
        }

        @Override
        public void complete(TaskScope task) {
            service.needDiscovered(
                    task.businessKey(),
                    new Need(
                            task.text(DealProcess.NEED),
                            task.decimal(DealProcess.BUDGET),
                            task.day(DealProcess.DECISION_DATE)));
        }
    }
}
