-- Everything that is booked: a fact each, on its own day or, once closed, on the day of its batch; what comes late into the
-- closed periods, which follow each other, counts on the day after the last one. A branch for each kind, so that the
-- facts of one invoice and those of a span of days are found by index.
drop view accounting_fact;
drop function open_day;

create view accounting_fact as
select f.source, f.source_id, f.type, f.fact_day, f.validated_at, f.invoice_id, f.owed, e.number, e.batch_id,
       coalesce(e.day, case when f.fact_day between (select min(b.first_day) from accounting_batch b)
                                            and (select max(b.last_day) from accounting_batch b)
                            then (select max(b.last_day) from accounting_batch b) + 1 else f.fact_day end) as day
from (select 'DOCUMENT' as source, d.id as source_id, d.type, d.issue_date as fact_day, d.issued_at as validated_at,
             d.id as invoice_id, d.total_gross as owed
      from document d
      where d.type = 'INVOICE' and d.issued_at is not null
      union all
      select 'DOCUMENT', d.id, d.type, d.issue_date, d.issued_at, v.parent_id, -d.total_gross
      from document_derivation v
      join document d on d.id = v.child_id
      where d.type = 'CREDIT_NOTE' and d.issued_at is not null
      union all
      select 'DOCUMENT', d.id, d.type, d.issue_date, d.issued_at, null, null
      from document d
      where d.type = 'SUPPLIER_INVOICE' and d.issued_at is not null
      union all
      select 'PAYMENT', p.id, 'PAYMENT', p.paid_on, p.recorded_at, p.invoice_id, -p.amount
      from payment p
      union all
      select 'WRITE_OFF', w.invoice_id, 'WRITE_OFF', w.written_off_on, w.recorded_at, w.invoice_id, -w.amount
      from write_off w) f
left join accounting_entry e on e.source = f.source and e.source_id = f.source_id;
