-- What happened in a period is found by its day.
create index deal_opened_at on deal (opened_at);
create index deal_closed_at on deal (closed_at) where closed_at is not null;
create index deal_event_stages_of_deal on deal_event (deal_number, id) include (stage, at) where stage is not null;
create index document_issue_date on document (issue_date, type) where issue_date is not null;
create index document_draft_created on document (created_at) where issue_date is null;
create index document_delivered_on on document (delivered_on) where delivered_on is not null;
