-- How fast customers pay is read of thousands of invoices: their days alone, not their long rows.
create index document_invoice_days on document (id) include (issue_date, due_date)
    where type = 'INVOICE' and issue_date is not null;
