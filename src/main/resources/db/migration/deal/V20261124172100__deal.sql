create sequence deal_seq increment by 50;

create table deal (
    id            bigint        primary key,
    version       bigint        not null,
    number        varchar(20)   not null unique,
    company_id    bigint        not null references company (id),
    title         varchar(200)  not null,
    need          varchar(4000) not null,
    source        varchar(200)  not null,
    owner         varchar(100)  not null,
    stage         varchar(20)   not null
        check (stage in ('SUSPECT', 'PROSPECT', 'APPROACH', 'NEGOTIATION', 'CONCLUSION', 'ORDER')),
    outcome       varchar(20)   not null check (outcome in ('OPEN', 'WON', 'LOST', 'ABANDONED')),
    budget        numeric(15, 2) check (budget >= 0),
    decision_date date,
    opened_at     timestamptz   not null,
    stage_since   timestamptz   not null,
    closed_at     timestamptz,
    close_reason  varchar(4000),
    check ((outcome = 'OPEN') = (closed_at is null))
);

create index deal_company on deal (company_id);
create index deal_outcome_stage on deal (outcome, stage, id desc);
create index deal_owner on deal (owner, outcome);

alter table document add foreign key (deal_number) references deal (number);
alter table document_line add foreign key (deal_number) references deal (number);

create table deal_event (
    id          bigint        generated always as identity primary key,
    deal_number varchar(20)   not null references deal (number),
    at          timestamptz   not null,
    by_user     varchar(100)  not null,
    event       varchar(40)   not null,
    text        varchar(5000) not null,
    document    varchar(40),
    stage       varchar(20),
    check ((event = 'STAGE_ENTERED') = (stage is not null))
);

create index deal_event_deal on deal_event (deal_number, id);
create index deal_event_stage on deal_event (stage, at) where stage is not null;

create trigger deal_event_is_append_only before update or delete on deal_event
    for each row execute function refuse_any_change();
create trigger deal_event_is_never_truncated before truncate on deal_event
    for each statement execute function refuse_any_change();
