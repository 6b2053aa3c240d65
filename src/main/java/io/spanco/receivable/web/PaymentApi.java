package io.spanco.receivable.web;

import io.spanco.invoice.InvoiceAnswer;
import io.spanco.invoice.InvoiceReading;
import io.spanco.receivable.NewPayment;
import io.spanco.receivable.Payment;
import io.spanco.receivable.PaymentCancelling;
import io.spanco.receivable.PaymentMethod;
import io.spanco.receivable.ReceivableService;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Receivables")
class PaymentApi {

    record PaymentRequest(String invoice, BigDecimal amount, LocalDate paidOn, PaymentMethod method) {}

    /** @param status of the invoice afterwards, as {@code due} is what is still owed on it */
    record PaymentAnswer(
            long id,
            String invoice,
            BigDecimal amount,
            LocalDate paidOn,
            PaymentMethod method,
            String by,
            Instant at,
            String status,
            BigDecimal due) {}

    /** @param level which reminder of the invoice it is, from 1 */
    record RemindRequest(Integer level) {}

    record ReasonRequest(String reason) {}

    record NotesRequest(String notes) {}

    private final ReceivableService service;
    private final PaymentCancelling cancelling;
    private final InvoiceReading invoices;

    PaymentApi(ReceivableService service, PaymentCancelling cancelling, InvoiceReading invoices) {
        this.cancelling = cancelling;
        this.service = service;
        this.invoices = invoices;
    }

    @PostMapping("/api/payments")
    @ResponseStatus(HttpStatus.CREATED)
    PaymentAnswer pay(@RequestBody PaymentRequest body) {
        return answer(service.pay(new NewPayment(body.invoice(), body.amount(), body.paidOn(), body.method())));
    }

    private PaymentAnswer answer(Payment payment) {
        InvoiceAnswer invoice = invoices.header(payment.invoice());
        return new PaymentAnswer(
                payment.id(),
                payment.invoice(),
                payment.amount(),
                payment.paidOn(),
                payment.method(),
                payment.by(),
                payment.at(),
                invoice.header().status(),
                invoice.due());
    }

    /** @return what takes it back, of the opposite amount */
    @PostMapping("/api/payments/{id}/cancel")
    PaymentAnswer cancel(@PathVariable long id, @RequestBody ReasonRequest body) {
        return answer(cancelling.cancel(id, body.reason()));
    }

    @PostMapping("/api/invoices/{reference}/remind")
    InvoiceAnswer remindNow(@PathVariable String reference, @RequestBody RemindRequest body) {
        service.remindNow(reference, body.level());
        return invoices.header(reference);
    }

    @PostMapping("/api/invoices/{reference}/dispute")
    InvoiceAnswer dispute(@PathVariable String reference, @RequestBody ReasonRequest body) {
        service.dispute(reference, body.reason());
        return invoices.header(reference);
    }

    @PostMapping("/api/invoices/{reference}/settle-dispute")
    InvoiceAnswer settleDispute(@PathVariable String reference, @RequestBody NotesRequest body) {
        service.endDispute(reference, body.notes());
        return invoices.header(reference);
    }

    @PostMapping("/api/invoices/{reference}/write-off")
    InvoiceAnswer writeOff(@PathVariable String reference, @RequestBody ReasonRequest body) {
        service.writeOff(reference, body.reason());
        return invoices.header(reference);
    }
}
