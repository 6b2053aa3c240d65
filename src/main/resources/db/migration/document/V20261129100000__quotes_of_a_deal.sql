-- Which of a deal's quotes tells what it is worth is read for thousands of deals at once: from the index alone.
create index document_quotes_of_deal on document (deal_number) include (id, status, kind, revision, number, total_net)
    where type = 'QUOTE' and status <> 'CANCELLED';
