-- How far the demo's story is told. One that was interrupted goes on where it stood, one that is told is never told again.
create table spanco.demo_story (
    only_one    boolean primary key default true check (only_one),
    begun_at    timestamptz not null,
    finished_at timestamptz
);
comment on column spanco.demo_story.begun_at is 'The present of the story: all its dates are counted from here.';

create table spanco.demo_step (
    tale     varchar(40) not null,
    position int         not null,
    failure  text,
    primary key (tale, position)
);
comment on table spanco.demo_step is 'Written in the transaction of what the step tells; a failure ends its tale.';

create table spanco.demo_name (
    tale      varchar(40)  not null,
    name      varchar(60)  not null,
    reference varchar(100) not null,
    primary key (tale, name)
);
comment on table spanco.demo_name is 'What the story calls a document, and the number that it got.';
