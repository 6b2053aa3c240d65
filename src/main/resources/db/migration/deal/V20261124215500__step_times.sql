-- what a step usually takes is read off the last tasks of its key
create index if not exists spanco_hi_task_key_end on public.act_hi_taskinst (task_def_key_, end_time_ desc);
