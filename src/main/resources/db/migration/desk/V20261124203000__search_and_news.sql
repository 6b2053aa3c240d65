-- How far each person has read in the history of deals.
create table spanco.news_seen (
    login    varchar(64) primary key,
    event_id bigint      not null
);

-- What the search looks through beside companies and products, which have such an index already.
create index deal_search on spanco.deal using gin ((spanco.plain(number || ' ' || title)) public.gin_trgm_ops);
create index document_search on spanco.document
    using gin ((spanco.plain(coalesce(number, '') || ' ' || coalesce(customer_reference, ''))) public.gin_trgm_ops);
create index document_line_search on spanco.document_line using gin ((spanco.plain(description)) public.gin_trgm_ops);

-- What a person's day shows of their deals, and of the deliveries.
create index deal_owner_waiting on spanco.deal (owner, stage_since, id) where outcome = 'OPEN';
create index deal_owner_won on spanco.deal (owner, closed_at) where outcome = 'WON';
create index delivery_note_prepared on spanco.document (issue_date, id) where type = 'DELIVERY_NOTE' and status = 'PREPARED';
create index delivery_note_delivered on spanco.document (delivered_on, id) where type = 'DELIVERY_NOTE' and status = 'DELIVERED';

-- References that begin with what was typed, whatever the server's locale: their trigrams are all the same.
create index document_number_prefix on spanco.document (number text_pattern_ops);
create index deal_number_prefix on spanco.deal (number text_pattern_ops);
