-- A credit note either ends the matter, or gives what it takes back to be invoiced anew.
alter table document add column invoice_again boolean not null default false
    check (not invoice_again or type = 'CREDIT_NOTE');

create function refuse_change_of_invoicing_anew() returns trigger language plpgsql as $$
begin
    if old.issued_at is not null and new.invoice_again <> old.invoice_again then
        raise exception 'Le document % est émis et ne se modifie plus.', old.number using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger issued_document_keeps_invoicing_anew before update of invoice_again on document
    for each row execute function refuse_change_of_invoicing_anew();

-- How much of each line later documents take up, over any number of derivations: the one place where that is counted.
-- Quotes and supplier orders begin a count of their own; what is cancelled does not count.
create view line_progress as
select l.id as line_id, l.document_id, l.position, l.quantity, l.net,
       coalesce(t.prepared, 0)     as prepared,      -- units on delivery notes
       coalesce(t.delivered, 0)    as delivered,     -- units on confirmed delivery notes
       coalesce(t.drafted, 0)      as drafted,       -- units on drafts of invoices
       coalesce(t.invoiced, 0)     as invoiced,      -- units on issued invoices
       coalesce(t.credited, 0)     as credited,      -- units of this very line on credit notes
       coalesce(t.freed, 0)        as freed,         -- units that credit notes give to be invoiced anew
       coalesce(t.received, 0)     as received,      -- units on goods receipts
       coalesce(t.charged, 0)      as charged,       -- units on checked supplier invoices
       coalesce(t.billed_net, 0)   as billed_net,    -- net on invoices and their drafts; of a deposit: deducted, negative
       coalesce(t.credited_net, 0) as credited_net   -- net on credit notes
from document_line l
left join lateral (
    with recursive later as (
        select s.id, s.document_id, s.quantity, s.net, true as direct
        from document_line s where s.source_line_id = l.id
        union all
        select s.id, s.document_id, s.quantity, s.net, false
        from later
        join document e on e.id = later.document_id and e.status <> 'CANCELLED'
             and e.type not in ('QUOTE', 'PURCHASE_ORDER')
        join document_line s on s.source_line_id = later.id)
    select sum(later.quantity) filter (where d.type = 'DELIVERY_NOTE')                               as prepared,
           sum(later.quantity) filter (where d.type = 'DELIVERY_NOTE' and d.status = 'DELIVERED')    as delivered,
           sum(later.quantity) filter (where d.type = 'INVOICE' and d.issued_at is null)             as drafted,
           sum(later.quantity) filter (where d.type = 'INVOICE' and d.issued_at is not null)         as invoiced,
           sum(later.quantity) filter (where d.type = 'CREDIT_NOTE' and later.direct)                as credited,
           sum(later.quantity) filter (where d.type = 'CREDIT_NOTE' and d.invoice_again)             as freed,
           sum(later.quantity) filter (where d.type = 'GOODS_RECEIPT')                               as received,
           sum(later.quantity) filter (where d.type = 'SUPPLIER_INVOICE' and d.status = 'CHECKED')   as charged,
           sum(later.net)      filter (where d.type = 'INVOICE')                                     as billed_net,
           sum(later.net)      filter (where d.type = 'CREDIT_NOTE')                                 as credited_net
    from later
    join document d on d.id = later.document_id and d.status <> 'CANCELLED') t on true;
