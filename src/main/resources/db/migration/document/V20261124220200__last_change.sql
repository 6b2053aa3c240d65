-- who changed a draft last, for whoever comes second
alter table document add column changed_at timestamptz;
alter table document add column changed_by varchar(100);
