create sequence spanco.product_seq increment by 50;

create table spanco.product (
    id bigint primary key,
    version bigint not null,
    code varchar(50) not null check (code <> ''),
    name varchar(200) not null check (name <> ''),
    unit varchar(3) not null check (unit in ('C62', 'HUR', 'DAY', 'KGM', 'MTR', 'LTR', 'MTK', 'SET')),
    unit_price numeric(18, 6) not null check (unit_price >= 0),
    cost numeric(18, 6) check (cost >= 0),
    vat_rate numeric(3, 1) not null check (vat_rate in (20, 10, 5.5, 2.1, 0)),
    vat_exemption varchar(20)
        check (vat_exemption in ('REVERSE_CHARGE', 'INTRA_COMMUNITY', 'EXPORT', 'FRANCHISE')),
    kind varchar(10) not null check (kind in ('GOODS', 'SERVICE')),
    active boolean not null,
    search text not null generated always as (spanco.plain(code || ' ' || name)) stored,
    constraint product_says_why_no_vat check ((vat_rate = 0) = (vat_exemption is not null))
);

create unique index product_code_key on spanco.product (lower(code));
create index product_search on spanco.product using gin (search public.gin_trgm_ops);
create index product_name on spanco.product (name collate spanco.french, id);
create index product_unit_price on spanco.product (unit_price, id);
