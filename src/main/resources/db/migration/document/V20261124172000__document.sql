create table number_series (
    prefix varchar(10) not null,
    year   integer     not null,
    last   integer     not null check (last > 0),
    primary key (prefix, year)
);

create sequence document_seq increment by 50;

create table document (
    id                 bigint         primary key,
    version            bigint         not null,
    type               varchar(20)    not null,
    number             varchar(40)    unique,
    deal_number        varchar(20),
    company_id         bigint         not null references company (id),
    status             varchar(20)    not null,
    kind               varchar(20),
    currency           varchar(3)     not null,
    total_net          numeric(15, 2),
    total_vat          numeric(15, 2),
    total_gross        numeric(15, 2),
    created_at         timestamptz    not null,
    created_by         varchar(100)   not null,
    issued_at          timestamptz,
    issue_date         date,
    customer_reference varchar(200),
    reason             varchar(4000),
    seller             jsonb,
    buyer              jsonb,
    root_number        varchar(40),
    revision           integer,
    valid_until        date,
    deadline           date,
    due_date           date,
    delivered_on       date,
    deposit_percent    numeric(5, 2),
    level              integer,
    supplier_number    varchar(200),
    document_date      date,
    check ((issued_at is null) = (issue_date is null)),
    check (issued_at is null or (seller is not null and buyer is not null))
);

create index document_deal on document (deal_number, id);
create index document_company on document (company_id, type);
create index document_type_newest on document (type, id desc);
create index document_root on document (root_number) where root_number is not null;

create sequence document_line_seq increment by 50;

create table document_line (
    id               bigint         primary key,
    document_id      bigint         not null references document (id),
    position         integer        not null check (position > 0),
    deal_number      varchar(20)    not null,
    source_line_id   bigint         references document_line (id),
    product_id       bigint         references product (id),
    product_code     varchar(200),
    description      varchar(4000)  not null,
    quantity         numeric(15, 4) not null,
    unit             varchar(10)    not null,
    unit_price       numeric(17, 6) not null check (unit_price >= 0),
    discount_percent numeric(5, 2)  not null check (discount_percent between 0 and 100),
    vat_rate         numeric(4, 2)  not null check (vat_rate >= 0),
    vat_exemption    varchar(20),
    unit_cost        numeric(17, 6) check (unit_cost >= 0),
    net              numeric(15, 2) not null
);

create index document_line_document on document_line (document_id, position);
create index document_line_source on document_line (source_line_id) where source_line_id is not null;
create index document_line_deal on document_line (deal_number, document_id);

create table document_derivation (
    child_id  bigint not null references document (id),
    parent_id bigint not null references document (id),
    primary key (child_id, parent_id),
    check (child_id > 0 and parent_id <> child_id)
);

create index document_derivation_parent on document_derivation (parent_id);

create table document_file (
    document_id bigint       not null references document (id),
    format      varchar(4)   not null check (format in ('PDF', 'DOCX')),
    sha256      char(64)     not null,
    content     bytea        not null,
    created_at  timestamptz  not null,
    primary key (document_id, format)
);
alter table document_file alter column content set storage external;

-- What is issued does not change: not by us, not by hand.
create function refuse_change_of_issued_document() returns trigger language plpgsql as $$
begin
    if old.issued_at is null then
        return coalesce(new, old);
    end if;
    if tg_op = 'DELETE' or
       (new.id, new.type, new.number, new.deal_number, new.company_id, new.kind, new.currency, new.total_net,
        new.total_vat, new.total_gross, new.created_at, new.created_by, new.issued_at, new.issue_date, new.seller,
        new.buyer, new.root_number, new.revision, new.valid_until, new.deadline, new.due_date, new.deposit_percent,
        new.level, new.supplier_number, new.document_date)
       is distinct from
       (old.id, old.type, old.number, old.deal_number, old.company_id, old.kind, old.currency, old.total_net,
        old.total_vat, old.total_gross, old.created_at, old.created_by, old.issued_at, old.issue_date, old.seller,
        old.buyer, old.root_number, old.revision, old.valid_until, old.deadline, old.due_date, old.deposit_percent,
        old.level, old.supplier_number, old.document_date) then
        raise exception 'Le document % est émis et ne se modifie plus.', old.number using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger issued_document_is_immutable before update or delete on document
    for each row execute function refuse_change_of_issued_document();

create function refuse_change_of_issued_lines() returns trigger language plpgsql as $$
begin
    if exists (select 1 from document d
               where d.id in (case when tg_op = 'DELETE' then old.document_id else new.document_id end,
                              case when tg_op = 'INSERT' then new.document_id else old.document_id end)
                 and d.issued_at is not null) then
        raise exception 'Les lignes d’un document émis ne se modifient plus.' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger issued_lines_are_immutable before insert or update or delete on document_line
    for each row execute function refuse_change_of_issued_lines();

create function refuse_any_change() returns trigger language plpgsql as $$
begin
    raise exception 'La table % ne reçoit que des ajouts.', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger document_file_is_append_only before update or delete on document_file
    for each row execute function refuse_any_change();
create trigger document_file_is_never_truncated before truncate on document_file
    for each statement execute function refuse_any_change();
create trigger document_is_never_truncated before truncate on document
    for each statement execute function refuse_any_change();
create trigger document_line_is_never_truncated before truncate on document_line
    for each statement execute function refuse_any_change();

-- A derivation belongs to the document that it made: none is added to, or taken from, what is issued.
create function refuse_change_of_issued_derivation() returns trigger language plpgsql as $$
begin
    if exists (select 1 from document d where d.issued_at is not null
               and d.id = case when tg_op = 'DELETE' then old.child_id else new.child_id end) then
        raise exception 'L’origine d’un document émis ne se modifie plus.' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger issued_derivation_is_immutable before insert or update or delete on document_derivation
    for each row execute function refuse_change_of_issued_derivation();
