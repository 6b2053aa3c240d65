package io.spanco.delivery;

import io.spanco.document.DocumentType;
import io.spanco.document.IssuingDesk;
import io.spanco.document.NumberSeries;
import io.spanco.document.Origins;
import io.spanco.document.PartRequest;
import io.spanco.order.SalesOrder;
import io.spanco.quote.Quote;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes delivery notes when the process calls for them; each is issued at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeliveryMaking {

    private final DeliveryNoteRepository repository;
    private final DeliveryReader reader;
    private final NumberSeries numbers;
    private final Origins origins;
    private final IssuingDesk desk;
    private final DeliveryPrintout printout;
    private final DeliveryNews news;

    DeliveryMaking(
            DeliveryNoteRepository repository,
            DeliveryReader reader,
            NumberSeries numbers,
            Origins origins,
            IssuingDesk desk,
            DeliveryPrintout printout,
            DeliveryNews news) {
        this.repository = repository;
        this.reader = reader;
        this.numbers = numbers;
        this.origins = origins;
        this.desk = desk;
        this.printout = printout;
        this.news = news;
    }

    /** The direct note that an accepted quote becomes, with all its lines. @param quote locked */
    DeliveryNote createDirect(Quote quote) {
        DeliveryNote note = repository.saveAndFlush(
                new DeliveryNote(origins.like(quote), numbers.next(DocumentType.DELIVERY_NOTE), quote));
        desk.issue(note, DeliveryPrintout.TEMPLATE, printout::values);
        news.prepared(note, quote);
        return note;
    }

    /**
     * A note of a part of the order.
     *
     * @param order locked
     * @throws io.spanco.platform.error.Invalid when more is to leave than is left
     */
    DeliveryNote make(SalesOrder order, List<PartRequest> parts) {
        DeliveryNote note = repository.saveAndFlush(new DeliveryNote(
                origins.like(order), numbers.next(DocumentType.DELIVERY_NOTE), order, reader.read(order, parts)));
        desk.issue(note, DeliveryPrintout.TEMPLATE, issued -> printout.values(issued, order));
        news.prepared(note, order);
        return note;
    }
}
