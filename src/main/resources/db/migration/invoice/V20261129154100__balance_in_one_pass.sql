-- What is owed on issued invoices: always a sum over credit notes and payments, each made once a row, whatever is read of it.
create or replace view invoice_balance as
select d.id, d.total_gross as gross, c.credited, p.paid,
       case when d.status = 'WRITTEN_OFF' then 0.00
            else greatest(d.total_gross - c.credited - p.paid, 0.00) end as due,
       greatest(c.credited + p.paid - d.total_gross, 0.00)               as overpaid
from document d
cross join lateral (select coalesce(sum(n.total_gross), 0.00) as credited
                    from document_derivation v join document n on n.id = v.child_id
                    where v.parent_id = d.id and n.type = 'CREDIT_NOTE' and n.issued_at is not null) c
cross join lateral (select coalesce(sum(p.amount), 0.00) as paid from payment p where p.invoice_id = d.id) p
where d.type = 'INVOICE' and d.issued_at is not null;
