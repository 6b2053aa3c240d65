-- Orders of open deals, without walking the quotes and invoices of those deals.
create index order_confirmed on document (deal_number, id) where type = 'ORDER' and status = 'CONFIRMED';
