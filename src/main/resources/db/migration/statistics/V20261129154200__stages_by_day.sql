-- The stages entered in a period, read without their long events.
drop index deal_event_stage;
create index deal_event_stage on deal_event (at) include (stage, deal_number, id) where stage is not null;
