package io.spanco.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanco.document.CommercialDocument;
import io.spanco.document.PartRequest;
import io.spanco.order.SalesOrder;
import io.spanco.platform.engine.ProcessContract;
import io.spanco.platform.engine.Processes;
import io.spanco.platform.error.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** All that this room knows of {@code fulfilment.bpmn}: preparing and confirming deliveries. */
@Component
class DeliveryProcess {

    static final String PREPARE_DELIVERY = "prepareDelivery";
    static final String CONFIRM_DELIVERY = "confirmDelivery";
    static final String DELIVERY_PREPARED = "DeliveryPrepared";

    static final String ORDER = "order";
    static final String BECOMES = "becomes";
    static final String DELIVERY_NOTE = "deliveryNote";
    static final String DELIVERY_LINES = "deliveryLines";
    static final String DELIVERED_ON = "deliveredOn";

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

    private final Processes processes;

    DeliveryProcess(Processes processes) {
        this.processes = processes;
    }

    @Bean
    static ProcessContract deliveryContract() {
        return new ProcessContract(
                "fulfilment",
                Set.of(PREPARE_DELIVERY, CONFIRM_DELIVERY, "deliveryPrepared", "deliveryLeft", "closeDelivery"));
    }

    boolean prepared(SalesOrder order, List<PartRequest> parts) {
        return processes.complete(PREPARE_DELIVERY, order.dealNumber(), order.number(), Map.of(DELIVERY_LINES, parts));
    }

    /** A direct note leaves; nothing to do when it has left already, or is a part of an order. */
    void directNoteLeaves(DeliveryNote note) {
        processes.complete(PREPARE_DELIVERY, note.dealNumber(), note.number(), Map.of());
    }

    /** The tasks about an order or a note follow its day. */
    void deliveryMoved(CommercialDocument document, Instant due) {
        processes.postpone(PREPARE_DELIVERY, document.dealNumber(), document.number(), due);
        processes.postpone(CONFIRM_DELIVERY, document.dealNumber(), document.number(), due);
    }

    boolean isPreparing(SalesOrder order) {
        return processes.isWaiting(PREPARE_DELIVERY, order.dealNumber(), order.number());
    }

    boolean confirmed(DeliveryNote note, LocalDate deliveredOn) {
        return processes.complete(
                CONFIRM_DELIVERY, note.dealNumber(), note.number(), Map.of(DELIVERED_ON, deliveredOn.toString()));
    }

    /** The answer of the task as the element after it finds it, whatever type a form or a program gave. */
    static List<PartRequest> parts(TypedValue lines) {
        Object json = lines instanceof SerializableValue serial ? serial.getValueSerialized() : valueOf(lines);
        try {
            return json == null ? List.of() : PartRequest.fromForm(JSON.readValue(json.toString(), ROWS));
        } catch (JsonProcessingException e) {
            throw Invalid.at(DELIVERY_LINES, "Une liste est attendue.");
        }
    }

    private static Object valueOf(TypedValue typed) {
        return typed == null ? null : typed.getValue();
    }
}
