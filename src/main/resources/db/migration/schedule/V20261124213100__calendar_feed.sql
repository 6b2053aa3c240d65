-- The secret address of a person's calendar; only the hash of the secret is kept.
create table calendar_feed (
    login      varchar(100) primary key,
    token_hash char(64)     not null unique,
    created_at timestamptz  not null
);
