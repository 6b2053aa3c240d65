-- Our own company: the one row is there from the start, so that its first entry is a change like any other.
create table spanco.seller (
    id integer primary key check (id = 1),
    version bigint not null,
    name varchar(200),
    legal_form varchar(100),
    capital numeric(15, 2) check (capital >= 0),
    siren varchar(9) check (siren ~ '^[0-9]{9}$'),
    rcs varchar(100),
    vat_number varchar(20),
    vat_franchise boolean not null,
    vat_on_debits boolean not null,
    iban varchar(34),
    bic varchar(11),
    line1 varchar(200),
    line2 varchar(200),
    postal_code varchar(20),
    city varchar(200),
    country varchar(2) check (country ~ '^[A-Z]{2}$'),
    email varchar(254),
    phone varchar(40),
    payment_term_days integer not null check (payment_term_days between 0 and 365),
    end_of_month boolean not null,
    end_of_month_reading varchar(30) not null
        check (end_of_month_reading in ('DAYS_THEN_MONTH_END', 'MONTH_END_THEN_DAYS')),
    penalty_rate varchar(200) not null,
    constraint seller_address_is_whole check (num_nulls(line1, postal_code, city, country) in (0, 4))
);

insert into spanco.seller (id, version, vat_franchise, vat_on_debits, payment_term_days, end_of_month,
                           end_of_month_reading, penalty_rate)
values (1, 0, false, false, 30, false, 'DAYS_THEN_MONTH_END', 'Taux de refinancement de la BCE majoré de 10 points');
