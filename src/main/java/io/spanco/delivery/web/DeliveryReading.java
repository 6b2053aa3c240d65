package io.spanco.delivery.web;

import io.spanco.delivery.DeliveryNote;
import io.spanco.delivery.DeliveryNotes;
import io.spanco.delivery.web.DeliveryApi.DeliveryAnswer;
import io.spanco.delivery.web.DeliveryApi.DeliveryWithLines;
import io.spanco.document.Documents;
import io.spanco.document.LineAnswer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads delivery notes as they are answered to a program. */
@Component
@Transactional(readOnly = true)
class DeliveryReading {

    private final DeliveryNotes notes;
    private final Documents documents;

    DeliveryReading(DeliveryNotes notes, Documents documents) {
        this.notes = notes;
        this.documents = documents;
    }

    DeliveryAnswer header(String reference) {
        return header(notes.existing(reference));
    }

    DeliveryWithLines withLines(String reference) {
        DeliveryNote note = notes.existing(reference);
        return new DeliveryWithLines(
                header(note), note.lines().stream().map(LineAnswer::of).toList());
    }

    private DeliveryAnswer header(DeliveryNote note) {
        return new DeliveryAnswer(documents.answer(note), note.deliveredOn(), note.customerReference());
    }
}
