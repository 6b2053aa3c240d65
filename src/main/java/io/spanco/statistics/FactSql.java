package io.spanco.statistics;

import java.util.regex.Pattern;

/** The queries behind {@link Fact}: over stage history, issued documents and payments, which are only ever added to. */
final class FactSql {

    /** Stands where a query may be narrowed to the deals of one owner; its table is read as {@code a}. */
    private static final String OWNER = "/*owner*/";

    /** Stands where that table has to be joined for it, by the number that it names. */
    private static final Pattern DEAL = Pattern.compile("/\\*deal (.+?)\\*/", Pattern.DOTALL);

    private static final String STAGES =
            "array['SUSPECT', 'PROSPECT', 'APPROACH', 'NEGOTIATION', 'CONCLUSION', 'ORDER']";

    private static final String DAY = "(%s at time zone :zone)::date";

    private static final String NO_DOCUMENT = "cast(null as text) as document";

    private static final String DAYS_BETWEEN = "extract(epoch from %s - %s) / 86400";

    static final String OPENED = "select a.id, '' as key, a.number as deal, " + NO_DOCUMENT + ", " + day("a.opened_at")
            + " as day, cast(null as numeric) as measure, cast(null as numeric) as amount"
            + " from spanco.deal a where a.opened_at >= :start and a.opened_at < :end" + OWNER;

    static final String REACHED = """
            select a.id, s.key, a.number as deal, %s, %s as day, cast(null as numeric) as measure,
                   cast(null as numeric) as amount
            from spanco.deal a
            cross join lateral (
                select coalesce(max(array_position(%s, e.stage::text)), 0) as place from spanco.deal_event e
                where e.deal_number = a.number and e.stage is not null) r
            join unnest(%s || 'WON'::text) with ordinality s(key, place)
              on s.place <= r.place or (s.key = 'WON' and a.outcome = 'WON')
            where a.opened_at >= :start and a.opened_at < :end/*owner*/
            """.formatted(NO_DOCUMENT, day("a.opened_at"), STAGES, STAGES);

    static final String STAGE_TIME = """
            select p.id, p.stage as key, n.deal_number as deal, %1$s, %2$s as day, %3$s as measure,
                   cast(null as numeric) as amount
            from spanco.deal_event n
            /*deal n.deal_number*/
            cross join lateral (
                select e.id, e.stage, e.at from spanco.deal_event e
                where e.deal_number = n.deal_number and e.stage is not null and e.id < n.id
                order by e.id desc limit 1) p
            where n.stage is not null and n.at >= :start and n.at < :end/*owner*/
            union all
            select p.id, p.stage, a.number, %1$s, %4$s, %5$s, cast(null as numeric)
            from spanco.deal a
            cross join lateral (
                select e.id, e.stage, e.at from spanco.deal_event e
                where e.deal_number = a.number and e.stage is not null
                order by e.id desc limit 1) p
            where a.closed_at >= :start and a.closed_at < :end/*owner*/
            """.formatted(
                    NO_DOCUMENT,
                    day("n.at"),
                    daysBetween("p.at", "n.at"),
                    day("a.closed_at"),
                    daysBetween("p.at", "a.closed_at"));

    /** The deal of a document that serves several is the first of its lines. */
    private static final String DEAL_OF_INVOICE = """
            coalesce(i.deal_number,
                (select l.deal_number from spanco.document_line l where l.document_id = i.id order by l.position limit 1))""";

    /** Invoices of which the last payment lies in the period, and on which nothing is owed any more. */
    private static final String PAID = """
            from (select distinct invoice_id from spanco.kept_payment where paid_on >= :from and paid_on <= :to) touched
            join spanco.document i on i.id = touched.invoice_id and i.status = 'PAID'
            cross join lateral (select max(p.paid_on) as paid_on from spanco.kept_payment p where p.invoice_id = i.id) p
            /*deal %s*/
            where p.paid_on <= :to/*owner*/
            """.formatted(DEAL_OF_INVOICE);

    static final String REALISATION = """
            select n.id, 'ORDER_TO_DELIVERY' as key, n.deal_number as deal, n.number as document,
                   n.delivered_on as day, (n.delivered_on - o.issue_date)::numeric as measure, n.total_net as amount
            from spanco.document n
            cross join lateral (
                select min(o.issue_date) as issue_date from spanco.document_derivation v
                join spanco.document o on o.id = v.parent_id and o.type = 'ORDER' where v.child_id = n.id) o
            /*deal n.deal_number*/
            where n.type = 'DELIVERY_NOTE' and n.status = 'DELIVERED' and n.delivered_on >= :from and n.delivered_on <= :to
              and o.issue_date is not null/*owner*/
            union all
            select i.id, 'DELIVERY_TO_INVOICE', %1$s, i.number, i.issue_date,
                   (i.issue_date - n.delivered_on)::numeric, i.total_net
            from spanco.document i
            cross join lateral (
                select max(n.delivered_on) as delivered_on from spanco.document_derivation v
                join spanco.document n on n.id = v.parent_id and n.type = 'DELIVERY_NOTE' where v.child_id = i.id) n
            /*deal %1$s*/
            where i.type = 'INVOICE' and i.issue_date >= :from and i.issue_date <= :to and n.delivered_on is not null/*owner*/
            union all
            select i.id, 'INVOICE_TO_PAYMENT', %1$s, i.number, p.paid_on, (p.paid_on - i.issue_date)::numeric,
                   i.total_net
            %2$s
            union all
            select a.id, 'ORDER_TO_END', a.number, null, %3$s, (%3$s - o.issue_date)::numeric, o.total_net
            from spanco.deal a
            cross join lateral (
                select min(o.issue_date) as issue_date, sum(o.total_net) as total_net from spanco.document o
                where o.deal_number = a.number and o.type = 'ORDER' and o.status <> 'CANCELLED') o
            where a.outcome = 'WON' and a.closed_at >= :start and a.closed_at < :end and o.issue_date is not null/*owner*/
            """.formatted(DEAL_OF_INVOICE, PAID, day("a.closed_at"));

    static final String PUNCTUALITY = """
            select n.id, case when w.day is null then 'UNPLANNED' when n.delivered_on <= w.day then 'ON_TIME'
                              when n.delivered_on - w.day <= 7 then 'UP_TO_7' else 'OVER_7' end as key,
                   n.deal_number as deal, n.number as document, n.delivered_on as day,
                   (n.delivered_on - w.day)::numeric as measure, n.total_net as amount
            from spanco.document n
            /*deal n.deal_number*/
            cross join lateral (
                select max(%s) as day from spanco.document_derivation v
                join spanco.workshop_operation o on o.order_id = v.parent_id and o.state <> 'CANCELLED'
                where v.child_id = n.id) w
            where n.type = 'DELIVERY_NOTE' and n.status = 'DELIVERED' and n.delivered_on >= :from and n.delivered_on <= :to/*owner*/
            """.formatted(day("o.planned_end"));

    static final String PAYMENT = """
            select i.id, case when p.paid_on <= i.due_date then 'ON_TIME' when p.paid_on - i.due_date <= 30 then 'UP_TO_30'
                              when p.paid_on - i.due_date <= 60 then 'UP_TO_60' else 'OVER_60' end as key,
                   %s as deal, i.number as document, p.paid_on as day,
                   (p.paid_on - i.due_date)::numeric as measure, i.total_gross as amount
            %s""".formatted(DEAL_OF_INVOICE, PAID);

    static final String REVISIONS = """
            select a.id, least(q.sent, 6)::text as key, a.number as deal, %s, %s as day, q.sent::numeric as measure,
                   cast(null as numeric) as amount
            from spanco.deal a
            cross join lateral (
                select count(*) as sent from spanco.document q
                where q.deal_number = a.number and q.type = 'QUOTE' and q.kind <> 'PRICE_CATALOGUE'
                  and q.issued_at is not null) q
            where a.outcome = 'WON' and a.closed_at >= :start and a.closed_at < :end/*owner*/
            """.formatted(NO_DOCUMENT, day("a.closed_at"));

    private FactSql() {}

    /** The query itself. @param owned whether of the deals of the parameter {@code owner} alone */
    static String narrowed(String sql, boolean owned) {
        return DEAL.matcher(sql)
                .replaceAll(owned ? "join spanco.deal a on a.number = $1" : "")
                .replace(OWNER, owned ? " and a.owner = :owner" : "");
    }

    static String closed(String outcome, String key) {
        return """
                select a.id, %s as key, a.number as deal, %s, %s as day, %s as measure,
                       (select q.total_net from spanco.deal_quote q where q.deal_number = a.number) as amount
                from spanco.deal a
                where a.outcome = '%s' and a.closed_at >= :start and a.closed_at < :end/*owner*/
                """.formatted(key, NO_DOCUMENT, day("a.closed_at"), daysBetween("a.opened_at", "a.closed_at"), outcome);
    }

    /** A row each document and owner of its deals; a draft counts on the day when it was begun. */
    static String margin(String basis) {
        String day = "coalesce(m.issue_date, " + day("m.created_at") + ")";
        return """
                select d.id, to_char(m.day, 'YYYY-MM') as key, m.deal, coalesce(d.number, 'draft-' || d.id) as document,
                       m.day, m.purchases as measure, m.sales as amount
                from (select m.document_id, a.owner, min(m.deal_number) as deal, %s as day, sum(m.sales) as sales,
                             sum(m.purchases) as purchases
                      from spanco.margin_line m join spanco.deal a on a.number = m.deal_number
                      where m.basis = '%s' and (m.issue_date >= :from and m.issue_date <= :to
                            or m.issue_date is null and m.created_at >= :start and m.created_at < :end)/*owner*/
                      group by m.document_id, a.owner, m.issue_date, m.created_at) m
                join spanco.document d on d.id = m.document_id
                """.formatted(day, basis);
    }

    private static String day(String moment) {
        return DAY.formatted(moment);
    }

    private static String daysBetween(String from, String to) {
        return DAYS_BETWEEN.formatted(to, from);
    }
}
