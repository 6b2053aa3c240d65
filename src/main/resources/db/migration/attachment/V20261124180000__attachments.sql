create table attachment (
    id          bigint        generated always as identity primary key,
    deal_number varchar(20)   references deal (number),
    document_id bigint        references document (id),
    name        varchar(200)  not null,
    media_type  varchar(100)  not null,
    size        bigint        not null check (size between 1 and 52428800),
    sha256      char(64)      not null,
    category    varchar(20)   not null check (category in ('FROM_CUSTOMER', 'FOR_WORKSHOP', 'FROM_DELIVERY', 'OTHER')),
    note        varchar(500),
    content     bytea         not null,
    uploaded_by varchar(100)  not null,
    uploaded_at timestamptz   not null,
    removed_by  varchar(100),
    removed_at  timestamptz,
    check (deal_number is not null or document_id is not null),
    check ((removed_at is null) = (removed_by is null)),
    check (octet_length(content) = size)
);
-- Not compressed, so that a piece is read without the whole.
alter table attachment alter column content set storage external;

create index attachment_deal on attachment (deal_number) where removed_at is null;
create index attachment_document on attachment (document_id) where removed_at is null and document_id is not null;
