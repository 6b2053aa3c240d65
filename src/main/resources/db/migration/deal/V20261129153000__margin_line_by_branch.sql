-- As before, with each kind of commitment by itself: alternatives in one condition made the database read every line of every
-- quote to find those of a month. Forecast: the quote that counts, less its lines' costs. Committed: order, direct note or
-- direct invoice (what is credited to be invoiced anew counts once) less the purchase orders sent. Actual: invoices less credit
-- notes less supplier invoices. A price list never counts.
create or replace view margin_line as
select 'FORECAST'::text as basis, l.deal_number, d.id as document_id, d.issue_date, d.created_at, l.net::numeric as sales,
       round(coalesce(l.unit_cost, 0) * l.quantity, 2) as purchases
from document d
join document_line l on l.document_id = d.id
where d.type = 'QUOTE'
  and d.id = (select q.id from deal_quote q where q.deal_number = d.deal_number and q.counts)
union all
select 'COMMITTED', l.deal_number, d.id, d.issue_date, d.created_at, l.net::numeric, 0::numeric
from document d
join document_line l on l.document_id = d.id
where d.type = 'ORDER' and d.status <> 'CANCELLED'
union all
select 'COMMITTED', l.deal_number, d.id, d.issue_date, d.created_at, 0::numeric, l.net::numeric
from document d
join document_line l on l.document_id = d.id
where d.type = 'PURCHASE_ORDER' and d.status <> 'CANCELLED' and d.issued_at is not null
union all
select 'COMMITTED', l.deal_number, d.id, d.issue_date, d.created_at, l.net::numeric, 0::numeric
from document d
join document_line l on l.document_id = d.id
join document_line s on s.id = l.source_line_id
join document q on q.id = s.document_id and q.type = 'QUOTE'
where d.type in ('DELIVERY_NOTE', 'INVOICE') and d.status <> 'CANCELLED'
union all
select 'COMMITTED', l.deal_number, d.id, d.issue_date, d.created_at, -l.net::numeric, 0::numeric
from document d
join document_line l on l.document_id = d.id
join document_line i on i.id = l.source_line_id
join document_line s on s.id = i.source_line_id
join document q on q.id = s.document_id and q.type = 'QUOTE'
where d.type = 'CREDIT_NOTE' and d.invoice_again and d.status <> 'CANCELLED'
union all
select 'ACTUAL', l.deal_number, d.id, d.issue_date, d.created_at,
       case d.type when 'INVOICE' then l.net when 'CREDIT_NOTE' then -l.net else 0 end::numeric,
       case when d.type = 'SUPPLIER_INVOICE' then l.net else 0 end::numeric
from document d
join document_line l on l.document_id = d.id
where d.issued_at is not null and d.type in ('INVOICE', 'CREDIT_NOTE', 'SUPPLIER_INVOICE');
