package io.spanco.delivery;

import static io.spanco.delivery.DeliveryProcess.BECOMES;
import static io.spanco.delivery.DeliveryProcess.DELIVERED_ON;
import static io.spanco.delivery.DeliveryProcess.DELIVERY_LINES;
import static io.spanco.delivery.DeliveryProcess.DELIVERY_NOTE;
import static io.spanco.delivery.DeliveryProcess.DELIVERY_PREPARED;
import static io.spanco.delivery.DeliveryProcess.ORDER;

import io.spanco.document.PartRequest;
import io.spanco.order.OrderProgress;
import io.spanco.order.Orders;
import io.spanco.quote.Becomes;
import io.spanco.quote.Quotes;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code createDeliveryNote} of {@code deal.bpmn}, and what {@code fulfilment.bpmn} calls for a delivery. */
@Configuration
class DeliveryDelegates {

    @Bean
    JavaDelegate createDeliveryNote(DeliveryMaking making, Quotes quotes) {
        return execution -> execution.setVariable(
                DELIVERY_NOTE,
                making.createDirect(quotes.lock(text(execution, "acceptedQuote")))
                        .number());
    }

    /** Makes the note of a part of the order; a direct note exists already. Either is then announced, to be confirmed. */
    @Bean
    JavaDelegate makeDelivery(DeliveryMaking making, Orders orders) {
        return execution -> announce(
                execution,
                isDirect(execution)
                        ? text(execution, DELIVERY_NOTE)
                        : making.make(orders.lock(text(execution, ORDER)), consumeLines(execution))
                                .number());
    }

    @Bean
    ExecutionListener askLeftToDeliver(OrderProgress progress, Orders orders) {
        return execution -> execution.setVariable(
                "leftToDeliver",
                !isDirect(execution) && progress.isLeftToDeliver(orders.existing(text(execution, ORDER))));
    }

    @Bean
    JavaDelegate closeDelivery(DeliveryWork work) {
        return execution -> work.close(text(execution, DELIVERY_NOTE));
    }

    /** To the own instance: several deals deliver at once. The branch holds the answer of its task. */
    private static void announce(DelegateExecution execution, String reference) {
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        runtime.createMessageCorrelation(DELIVERY_PREPARED)
                .processInstanceId(execution.getProcessInstanceId())
                .setVariableToTriggeredScope(DELIVERY_NOTE, reference)
                .setVariableToTriggeredScope(DELIVERED_ON, null)
                .correlate();
    }

    private static List<PartRequest> consumeLines(DelegateExecution execution) {
        TypedValue lines = execution.getVariableTyped(DELIVERY_LINES, false);
        execution.removeVariable(DELIVERY_LINES);
        return DeliveryProcess.parts(lines);
    }

    private static boolean isDirect(DelegateExecution execution) {
        return Becomes.DELIVERY_NOTE.name().equals(execution.getVariable(BECOMES));
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
