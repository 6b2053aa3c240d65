-- Search: extensions stand in public, where an external server's administrator may have made them already.
create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;

-- Text as one searches it: without accents, in lower case. unaccent alone is not immutable, so no index could use it.
create function spanco.plain(value text) returns text
    language sql immutable strict parallel safe
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

-- The order of a French dictionary, whatever the server's own locale: order by name collate spanco.french
create collation spanco.french (provider = icu, locale = 'fr');

-- The answer to a POST that carried an Idempotency-Key. The row is made in the action's own transaction: a repeat waits
-- for it, and a refusal leaves none. Until the answer is known status and body are null.
create table spanco.idempotency_key (
    username     varchar(64)  not null,
    path         varchar(500) not null,
    key          varchar(100) not null,
    body_hash    char(64)     not null,
    status       integer,
    body         text,
    content_type varchar(100),
    location     varchar(500),
    created_at   timestamptz  not null,
    primary key (username, path, key)
);
create index idempotency_key_created_at on spanco.idempotency_key (created_at);

-- One node at a time for housekeeping.
create table spanco.shedlock (
    name       varchar(64)  primary key,
    lock_until timestamptz  not null,
    locked_at  timestamptz  not null,
    locked_by  varchar(255) not null
);
