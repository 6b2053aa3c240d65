-- What sending a message leaves behind, and what was said when it was queued.
alter table mail drop constraint mail_status_check;
alter table mail add check (status in ('HELD', 'QUEUED', 'SENDING', 'SENT', 'FAILED', 'CANCELLED'));

alter table mail
    add column reference       varchar(40),
    add column document_status varchar(20),
    -- Its process runs; not so while no mail server is configured.
    add column started         boolean      not null default false,
    add column attempts        integer      not null default 0,
    -- Until then nobody else sends it; after that its sender is taken for dead.
    add column claimed_until   timestamptz,
    -- A sender died between handing it over and writing that down.
    add column perhaps_twice   boolean      not null default false,
    add column error           varchar(2000),
    add column sent_at         timestamptz,
    add column search          text generated always as
        (spanco.plain(coalesce(subject, '') || ' ' || recipients || ' ' || coalesce(reference, ''))) stored,
    add check ((status = 'SENT') = (sent_at is not null)),
    add check ((status = 'SENDING') = (claimed_until is not null));

create index mail_search on mail using gin (search public.gin_trgm_ops);
create index mail_not_started on mail (id) where status = 'QUEUED' and not started;
