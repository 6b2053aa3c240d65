create sequence workshop_operation_seq increment by 50;

create table workshop_operation (
    id            bigint       primary key,
    version       bigint       not null,
    order_id      bigint       not null references document (id),
    deal_number   varchar(20)  not null references deal (number),
    name          varchar(200) not null,
    assignee      varchar(100),
    planned_start timestamptz  not null,
    minutes       integer      not null check (minutes between 1 and 100000),
    state         varchar(20)  not null check (state in ('PLANNED', 'STARTED', 'DONE', 'CANCELLED')),
    started_at    timestamptz,
    done_at       timestamptz,
    minutes_spent integer      check (minutes_spent between 0 and 1000000),
    check ((state = 'DONE') = (done_at is not null)),
    check (state <> 'STARTED' or started_at is not null)
);

create index workshop_operation_order on workshop_operation (order_id);
create index workshop_operation_start on workshop_operation (planned_start);
create index workshop_operation_assignee on workshop_operation (assignee, planned_start);

-- What was said when the work on an order was planned; the order itself is issued and does not change.
create table order_planning (
    order_id   bigint        primary key references document (id),
    notes      varchar(4000),
    planned_at timestamptz   not null,
    planned_by varchar(100)  not null
);
