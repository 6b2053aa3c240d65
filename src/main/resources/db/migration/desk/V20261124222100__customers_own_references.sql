-- A customer's own order number looks like one of our references: it is searched by itself, for those who typed one.
create index document_customer_reference on spanco.document
    using gin ((spanco.plain(customer_reference)) public.gin_trgm_ops) where customer_reference is not null;
