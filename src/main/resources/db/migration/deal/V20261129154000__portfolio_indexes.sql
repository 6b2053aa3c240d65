-- The quote that counts of a deal is the first of its index entries: the order is that of the portfolio's query.
drop index document_quotes_of_deal;
create index document_quotes_of_deal
    on document (deal_number,
                 (case status when 'ACCEPTED' then 0 when 'SENT' then 1 when 'DRAFT' then 2 else 3 end),
                 (kind = 'PRICE_CATALOGUE'),
                 id desc)
    include (status, kind, revision, number, total_net)
    where type = 'QUOTE' and status <> 'CANCELLED';

-- The board shows of each stage the deals that stand there longest, the list the newest of all.
create index deal_board on deal (stage, stage_since, id) where outcome = 'OPEN';
create index deal_open_newest on deal (id desc) where outcome = 'OPEN';
