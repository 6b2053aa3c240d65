-- The day on which a delivery is to reach the customer: of a delivery note, or of an order of which no note is made yet.
-- It is no part of the issued document, and changes.
create table delivery_plan (
    document_id bigint       primary key references document (id),
    version     bigint       not null,
    planned_on  date         not null,
    changed_at  timestamptz  not null,
    changed_by  varchar(100) not null
);

create index delivery_plan_day on delivery_plan (planned_on);
create index delivery_note_delivered_on on document (delivered_on) where type = 'DELIVERY_NOTE' and delivered_on is not null;
create index delivery_note_prepared on document (id) where type = 'DELIVERY_NOTE' and status = 'PREPARED';
