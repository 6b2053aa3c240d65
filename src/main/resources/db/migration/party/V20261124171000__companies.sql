create sequence spanco.company_seq increment by 50;

create table spanco.company (
    id bigint primary key,
    version bigint not null,
    name varchar(200) not null check (name <> ''),
    siren varchar(9) constraint company_siren_key unique check (siren ~ '^[0-9]{9}$'),
    siret varchar(14) check (siret ~ '^[0-9]{14}$'),
    vat_number varchar(20),
    email varchar(254) not null,
    phone varchar(40),
    customer boolean not null,
    supplier boolean not null,
    line1 varchar(200) not null,
    line2 varchar(200),
    postal_code varchar(20) not null,
    city varchar(200) not null,
    country varchar(2) not null check (country ~ '^[A-Z]{2}$'),
    delivery_line1 varchar(200),
    delivery_line2 varchar(200),
    delivery_postal_code varchar(20),
    delivery_city varchar(200),
    delivery_country varchar(2) check (delivery_country ~ '^[A-Z]{2}$'),
    payment_term_days integer check (payment_term_days between 0 and 365),
    end_of_month boolean not null,
    search text not null generated always as (
        spanco.plain(name || ' ' || coalesce(siren, '') || ' ' || city || ' ' || email)) stored,
    constraint company_buys_or_sells check (customer or supplier),
    constraint company_siret_begins_with_siren check (siret is null or left(siret, 9) = siren),
    constraint company_delivery_address_is_whole check (
        num_nulls(delivery_line1, delivery_postal_code, delivery_city, delivery_country) in (0, 4))
);

create index company_search on spanco.company using gin (search public.gin_trgm_ops);
create index company_plain_name on spanco.company (spanco.plain(name), id);
create index company_name on spanco.company (name collate spanco.french, id);
create index company_city on spanco.company (city collate spanco.french, id);

create sequence spanco.contact_seq increment by 50;

create table spanco.contact (
    id bigint primary key,
    version bigint not null,
    company_id bigint not null references spanco.company,
    name varchar(200) not null check (name <> ''),
    role varchar(200),
    email varchar(254),
    phone varchar(40)
);

create index contact_company on spanco.contact (company_id, name, id);
