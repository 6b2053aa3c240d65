-- Periods that were handed to accounting: each keeps the very file, and which facts stand in it under which number.
create table accounting_batch (
    id        bigint       generated always as identity primary key,
    first_day date         not null,
    last_day  date         not null check (last_day >= first_day),
    closed_at timestamptz  not null,
    closed_by varchar(100) not null,
    file_name varchar(100) not null,
    sha256    char(64)     not null,
    content   bytea        not null,
    entries   integer      not null check (entries >= 0),
    constraint accounting_batches_do_not_overlap
        exclude using gist (daterange(first_day, last_day, '[]') with &&)
);
alter table accounting_batch alter column content set storage external;

create table accounting_entry (
    source    varchar(10) not null check (source in ('DOCUMENT', 'PAYMENT')),
    source_id bigint      not null,
    batch_id  bigint      not null references accounting_batch (id),
    number    integer     not null check (number > 0),
    day       date        not null,
    primary key (source, source_id),
    unique (batch_id, number)
);

create trigger accounting_batch_is_append_only before update or delete on accounting_batch
    for each row execute function refuse_any_change();
create trigger accounting_batch_is_never_truncated before truncate on accounting_batch
    for each statement execute function refuse_any_change();
create trigger accounting_entry_is_append_only before update or delete on accounting_entry
    for each row execute function refuse_any_change();
create trigger accounting_entry_is_never_truncated before truncate on accounting_entry
    for each statement execute function refuse_any_change();

-- The first day, from this one on, that no closed period covers: what comes late is booked there.
create function open_day(day date) returns date language plpgsql stable as $$
declare
    closed_until date;
begin
    loop
        select b.last_day into closed_until
        from spanco.accounting_batch b where day between b.first_day and b.last_day;
        exit when not found;
        day := closed_until + 1;
    end loop;
    return day;
end $$;

-- Everything that is booked: a fact each, on its own day or, once closed, on the day of its batch.
create view accounting_fact as
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
      from payment p) f
left join accounting_entry e on e.source = f.source and e.source_id = f.source_id;
