create sequence mail_seq increment by 50;

create table mail (
    id          bigint         primary key,
    version     bigint         not null,
    document_id bigint         not null references document (id),
    deal_number varchar(20)    references deal (number),
    status      varchar(10)    not null check (status in ('HELD', 'QUEUED', 'SENDING', 'SENT', 'FAILED')),
    recipients  varchar(6000)  not null,
    subject     varchar(200),
    body        varchar(4000),
    message_id  varchar(200)   not null unique,
    created_by  varchar(100)   not null,
    created_at  timestamptz    not null,
    queued_at   timestamptz
);

create index mail_newest on mail (id desc) where status <> 'HELD';
create index mail_document on mail (document_id);
create index mail_deal on mail (deal_number, id desc);
