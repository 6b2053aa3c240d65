-- A message is also found by the number of its deal.
drop index mail_search;
alter table mail drop column search;
alter table mail add column search text generated always as
    (spanco.plain(coalesce(subject, '') || ' ' || recipients || ' ' || coalesce(reference, '') || ' '
                  || coalesce(deal_number, ''))) stored;
create index mail_search on mail using gin (search public.gin_trgm_ops);
