package io.spanco.statistics;

/**
 * What is counted, each as the rows that it is the sum of: figure and list read the same query, so they cannot disagree.
 * A row has an {@code id} (unique within a key and an owner), a {@code key}, the {@code deal} that it belongs to, perhaps a
 * {@code document}, its {@code day}, a {@code measure} and an {@code amount}. Periods stand inside, where indexes serve them.
 */
public enum Fact {
    /** Deals opened in the period, under each stage that they have reached since; a stage passed over was reached. */
    REACHED(Unit.NOTHING, FactSql.REACHED),
    /** Stays that ended in the period, by stage, in days. */
    STAGE_TIME(Unit.DAYS, FactSql.STAGE_TIME),
    /** Deals opened in the period. */
    OPENED(Unit.NOTHING, FactSql.OPENED),
    /** Deals won in the period; days since they were opened, net amount of the quote that was accepted. */
    WON(Unit.DAYS, FactSql.closed("WON", "''")),
    /** Deals lost in the period, by reason; net amount of the last quote. */
    LOST(Unit.DAYS, FactSql.closed("LOST", "coalesce(nullif(lower(trim(a.close_reason)), ''), '-')")),
    ABANDONED(Unit.DAYS, FactSql.closed("ABANDONED", "''")),
    /** Order to delivery, delivery to invoice, invoice to payment, order to the end, by what ended in the period. */
    REALISATION(Unit.DAYS, FactSql.REALISATION),
    /** Deliveries of the period against the end that the workshop had planned; days late. */
    PUNCTUALITY(Unit.DAYS, FactSql.PUNCTUALITY),
    /** Invoices whose last payment lies in the period; days after their due date, amount with VAT. */
    PAYMENT(Unit.DAYS, FactSql.PAYMENT),
    /** Deals won in the period, by how many versions of quotes were sent. */
    REVISIONS(Unit.REVISIONS, FactSql.REVISIONS),
    /** Documents of the margins, by month. */
    FORECAST(Unit.PURCHASES, FactSql.margin("FORECAST")),
    COMMITTED(Unit.PURCHASES, FactSql.margin("COMMITTED")),
    ACTUAL(Unit.PURCHASES, FactSql.margin("ACTUAL"));

    private final Unit unit;
    private final String sql;

    Fact(Unit unit, String sql) {
        this.unit = unit;
        this.sql = sql;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether it tells cost prices. */
    public boolean showsCosts() {
        return unit == Unit.PURCHASES;
    }

    /** @param owned whether the rows are those of the parameter {@code owner} alone */
    String sql(boolean owned) {
        return FactSql.narrowed(sql, owned);
    }
}
