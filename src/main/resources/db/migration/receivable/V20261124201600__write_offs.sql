-- What was given up of an invoice: one loss an invoice, never changed.
create table write_off (
    invoice_id     bigint         primary key references document (id),
    amount         numeric(15, 2) not null check (amount > 0),
    written_off_on date           not null,
    recorded_by    varchar(100)   not null,
    recorded_at    timestamptz    not null
);

create index write_off_day on write_off (written_off_on);

create trigger write_off_is_append_only before update or delete on write_off
    for each row execute function refuse_any_change();
create trigger write_off_is_never_truncated before truncate on write_off
    for each statement execute function refuse_any_change();

-- What was written off before losses were kept, on the day that the deal's history tells; else on that of the invoice.
insert into write_off (invoice_id, amount, written_off_on, recorded_by, recorded_at)
select b.id, b.gross - b.credited - b.paid, coalesce((h.at at time zone 'Europe/Paris')::date, d.issue_date),
       coalesce(h.by_user, 'system'), coalesce(h.at, d.issued_at)
from document d
join invoice_balance b on b.id = d.id
left join lateral (
    select e.at, e.by_user from deal_event e
    where e.document = d.number and e.event = 'INVOICE_WRITTEN_OFF' order by e.at limit 1) h on true
where d.type = 'INVOICE' and d.status = 'WRITTEN_OFF' and b.gross > b.credited + b.paid;
