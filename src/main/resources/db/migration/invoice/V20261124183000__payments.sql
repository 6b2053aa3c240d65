-- What customers paid. A wrong entry is corrected by a credit note or by paying back, never by changing a row.
create table payment (
    id          bigint         generated always as identity primary key,
    invoice_id  bigint         not null references document (id),
    amount      numeric(15, 2) not null check (amount > 0),
    paid_on     date           not null,
    method      varchar(20)    not null
        check (method in ('TRANSFER', 'DIRECT_DEBIT', 'CARD', 'CHEQUE', 'CASH')),
    recorded_by varchar(100)   not null,
    recorded_at timestamptz    not null
);

create index payment_invoice on payment (invoice_id, id);
create index payment_paid_on on payment (paid_on);

create trigger payment_is_append_only before update or delete on payment
    for each row execute function refuse_any_change();
create trigger payment_is_never_truncated before truncate on payment
    for each statement execute function refuse_any_change();

create index document_due on document (due_date) where type = 'INVOICE' and status in ('ISSUED', 'DISPUTED');

-- What is owed on issued invoices: always a sum over credit notes and payments.
create view invoice_balance as
select b.id, b.gross, b.credited, b.paid,
       case when b.status = 'WRITTEN_OFF' then 0.00
            else greatest(b.gross - b.credited - b.paid, 0.00) end as due,
       greatest(b.credited + b.paid - b.gross, 0.00)               as overpaid
from (select d.id, d.status, d.total_gross as gross,
             coalesce((select sum(c.total_gross)
                       from document_derivation v join document c on c.id = v.child_id
                       where v.parent_id = d.id and c.type = 'CREDIT_NOTE' and c.issued_at is not null), 0.00) as credited,
             coalesce((select sum(p.amount) from payment p where p.invoice_id = d.id), 0.00)                  as paid
      from document d
      where d.type = 'INVOICE' and d.issued_at is not null) b;
