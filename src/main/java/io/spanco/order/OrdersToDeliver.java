package io.spanco.order;

/**
 * Open orders of which something stands on no delivery note yet, as SQL for the lists of the rooms that honour them. What
 * is left is read off the view {@code line_progress}, order by order ("offset 0" keeps the planner from counting the lines
 * of the whole house), so that a limit stops the counting as well.
 */
public final class OrdersToDeliver {

    /** A condition on a document that is called d. */
    public static final String IS_LEFT = """
            exists (select 1 from spanco.line_progress left_of
                    where left_of.document_id = d.id and left_of.quantity > left_of.prepared offset 0)""";

    /** Their ids, oldest first, to stand in a {@code from}; the rows are called d. */
    public static final String OLDEST_FIRST = all("asc");

    /** The same, newest first. */
    public static final String NEWEST_FIRST = all("desc");

    private OrdersToDeliver() {}

    private static String all(String direction) {
        return """
                (select o.id from spanco.deal open_deal
                 join spanco.document o on o.deal_number = open_deal.number and o.type = 'ORDER' and o.status = 'CONFIRMED'
                 where open_deal.outcome = 'OPEN' order by o.id %s offset 0) d where """.formatted(direction) + " " + IS_LEFT;
    }
}
