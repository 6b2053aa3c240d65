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
