alter table accounting_entry drop constraint accounting_entry_source_check;
alter table accounting_entry add constraint accounting_entry_source_check
    check (source in ('DOCUMENT', 'PAYMENT', 'WRITE_OFF'));

-- Everything that is booked: a fact each, on its own day or, once closed, on the day of its batch.
create or replace view accounting_fact as
select f.*, e.number, coalesce(e.day, open_day(f.fact_day)) as day
from (select 'DOCUMENT' as source, d.id as source_id, d.type, d.issue_date as fact_day, d.issued_at as validated_at,
             case d.type when 'INVOICE' then d.id
                         when 'CREDIT_NOTE' then (select v.parent_id from document_derivation v where v.child_id = d.id)
             end as invoice_id,
             case d.type when 'INVOICE' then d.total_gross when 'CREDIT_NOTE' then -d.total_gross end as owed
      from document d
      where d.type in ('INVOICE', 'CREDIT_NOTE', 'SUPPLIER_INVOICE') and d.issued_at is not null
      union all
      select 'PAYMENT', p.id, 'PAYMENT', p.paid_on, p.recorded_at, p.invoice_id, -p.amount
      from payment p
      union all
      select 'WRITE_OFF', w.invoice_id, 'WRITE_OFF', w.written_off_on, w.recorded_at, w.invoice_id, -w.amount
      from write_off w) f
left join accounting_entry e on e.source = f.source and e.source_id = f.source_id;
