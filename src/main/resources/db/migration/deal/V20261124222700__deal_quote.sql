-- The quote that tells what a deal is worth, one a deal at most: the accepted one, else the last sent, else the last draft;
-- those count. A deal without one has its last quote of another outcome, which tells what it was worth and counts no more.
-- A price list never does.
create view deal_quote as
select a.number as deal_number, q.id, q.status, q.total_net, q.counts
from deal a
cross join lateral (
    select d.id, d.status, d.total_net, d.status in ('ACCEPTED', 'SENT', 'DRAFT') as counts
    from document d
    where d.deal_number = a.number and d.type = 'QUOTE' and d.kind <> 'PRICE_CATALOGUE' and d.status <> 'CANCELLED'
    order by case d.status when 'ACCEPTED' then 0 when 'SENT' then 1 when 'DRAFT' then 2 else 3 end,
             d.issued_at is null, d.id desc
    limit 1) q;

-- What each of a deal's three margins is the sum of, line by line. Forecast: the quote that
-- counts, less its lines' costs. Committed: order, direct note or direct invoice (what is credited to be
-- invoiced anew counts once) less the purchase orders sent.
-- Actual: invoices less credit notes less supplier invoices. A price list never counts.
create or replace view margin_line as
select 'FORECAST'::text as basis, l.deal_number, d.id as document_id, d.issue_date, d.created_at, l.net::numeric as sales,
       round(coalesce(l.unit_cost, 0) * l.quantity, 2) as purchases
from document d
join document_line l on l.document_id = d.id
where d.type = 'QUOTE'
  and d.id = (select q.id from deal_quote q where q.deal_number = d.deal_number and q.counts)
union all
select 'COMMITTED', l.deal_number, d.id, d.issue_date, d.created_at,
       case d.type when 'PURCHASE_ORDER' then 0 when 'CREDIT_NOTE' then -l.net else l.net end::numeric,
       case when d.type = 'PURCHASE_ORDER' then l.net else 0 end::numeric
from document d
join document_line l on l.document_id = d.id
where d.status <> 'CANCELLED'
  and (d.type = 'ORDER'
       or (d.type = 'PURCHASE_ORDER' and d.issued_at is not null)
       or (d.type in ('DELIVERY_NOTE', 'INVOICE') and exists (
            select 1 from document_line s join document q on q.id = s.document_id
            where s.id = l.source_line_id and q.type = 'QUOTE'))
       or (d.invoice_again and exists (
            select 1 from document_line i join document_line s on s.id = i.source_line_id
            join document q on q.id = s.document_id
            where i.id = l.source_line_id and q.type = 'QUOTE')))
union all
select 'ACTUAL', l.deal_number, d.id, d.issue_date, d.created_at,
       case d.type when 'INVOICE' then l.net when 'CREDIT_NOTE' then -l.net else 0 end::numeric,
       case when d.type = 'SUPPLIER_INVOICE' then l.net else 0 end::numeric
from document d
join document_line l on l.document_id = d.id
where d.issued_at is not null and d.type in ('INVOICE', 'CREDIT_NOTE', 'SUPPLIER_INVOICE');
