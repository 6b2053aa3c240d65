-- When an operation is planned to end: the work of a long one is spread over working days, as the schedule shows it.
alter table workshop_operation add column planned_end timestamptz;
update workshop_operation set planned_end = planned_start + minutes * interval '1 minute';
alter table workshop_operation alter column planned_end set not null;
alter table workshop_operation add constraint workshop_operation_ends_later check (planned_end > planned_start);

-- What a week or a month shows, whatever lies before it.
create index workshop_operation_time on workshop_operation using gist (tstzrange(planned_start, planned_end));
-- What is open: late from earlier weeks, or nobody's.
create index workshop_operation_open on workshop_operation (planned_end) where state in ('PLANNED', 'STARTED');
create index workshop_operation_unassigned on workshop_operation (planned_start)
    where assignee is null and state in ('PLANNED', 'STARTED');
