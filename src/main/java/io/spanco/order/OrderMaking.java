package io.spanco.order;

import io.spanco.deal.DealEvents.DealGivenUp;
import io.spanco.deal.DealHistory;
import io.spanco.document.DocumentType;
import io.spanco.document.IssuingDesk;
import io.spanco.document.NumberSeries;
import io.spanco.document.Origins;
import io.spanco.quote.Quote;
import io.spanco.quote.Quotes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes orders when the process calls for them, and cancels them with their deal. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OrderMaking {

    private final OrderRepository repository;
    private final Quotes quotes;
    private final NumberSeries numbers;
    private final Origins origins;
    private final IssuingDesk desk;
    private final OrderPrintout printout;
    private final DealHistory history;

    OrderMaking(
            OrderRepository repository,
            Quotes quotes,
            NumberSeries numbers,
            Origins origins,
            IssuingDesk desk,
            OrderPrintout printout,
            DealHistory history) {
        this.repository = repository;
        this.quotes = quotes;
        this.numbers = numbers;
        this.origins = origins;
        this.desk = desk;
        this.printout = printout;
        this.history = history;
    }

    /** The order that an accepted quote becomes, issued at once. */
    SalesOrder create(String acceptedQuote) {
        Quote quote = quotes.lock(acceptedQuote);
        SalesOrder order =
                repository.saveAndFlush(new SalesOrder(origins.like(quote), numbers.next(DocumentType.ORDER), quote));
        desk.issue(order, OrderPrintout.TEMPLATE, printout::values);
        history.record(
                order.dealNumber(),
                "ORDER_CREATED",
                "Commande " + order.number() + " créée à partir du devis " + acceptedQuote,
                order.number());
        return order;
    }

    @EventListener
    void dealGivenUp(DealGivenUp news) {
        repository.findByDealNumberOrderById(news.dealNumber()).forEach(SalesOrder::cancel);
    }
}
