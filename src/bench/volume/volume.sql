-- Multiplies the demo data: every closed deal :closed times, every open one :open times, with its company, contacts,
-- documents, lines, history, mails, operations, payments and with all that the engine knows of it. By SQL in sets, past the
-- services and their triggers: for measuring pages on a data folder that is thrown away, never for anything else.
-- A copy's ids are moved by a constant, its numbers carry the copy (AF-2026-00042 becomes AF-2026-100042 in the first), the
-- last digits of the engine's ids too; the days of a copy lie some days earlier. Files and attachments are not copied.
set session_replication_role = replica;
set search_path = public, spanco;

-- Which copy a number, a text with numbers or an id belongs to.
create function pg_temp.number_of(original text, copy int) returns text language sql immutable as $$
    select regexp_replace(
        regexp_replace(original, '\m(AF|DE|CO|BL|FA|AV|CF|RE|FF)-(\d{4})-\d\d(\d{3})', '\1-\2-' || (100 + copy) || '\3', 'g'),
        '^(draft|customer)-(\d+)$', '\1-' || (copy * 100000 + coalesce(substring(original from '^(?:draft|customer)-(\d{1,9})$'), '0')::bigint))
$$;
create function pg_temp.engine_id_of(original text, copy int) returns text language sql immutable as $$
    select left(original, -4) || to_hex(32768 + copy)
$$;

create temp table copied_deal as
select d.id, d.number, d.company_id, case d.outcome when 'OPEN' then :open else :closed end as copies,
       case d.outcome when 'OPEN' then 0.1 else 1 end as days
from deal d where d.id < 100000;
create temp table copied_company as
select company_id as id, max(copies) as copies, max(days) as days from copied_deal group by company_id;
create temp table copied_document as
select o.id, o.number, o.root_number, d.copies, d.days
from document o join copied_deal d on d.number = coalesce(o.deal_number,
     (select min(l.deal_number) from document_line l where l.document_id = o.id));
-- The instances of the engine that belong to them, by the business key of their root.
create temp table copied_instance as
select i.proc_inst_id_ as id, k.copies, k.days
from act_hi_procinst h
join act_hi_procinst i on i.root_proc_inst_id_ = h.proc_inst_id_
join (select number as key, copies, days from copied_deal
      union select number, copies, days from copied_document where number is not null
      union select 'customer-' || id, copies, days from copied_company) k on k.key = h.business_key_
where h.proc_inst_id_ = h.root_proc_inst_id_;

-- One statement a table: its columns by what their names say.
create function pg_temp.copy(source text, of_whom text, ids text[]) returns bigint language plpgsql as $$
declare columns text; expressions text; rows bigint;
begin
    select string_agg(quote_ident(column_name), ', ' order by ordinal_position),
           string_agg(case
               when column_name = any (ids) then format('t.%I + k * 100000', column_name)
               when column_name in ('siren', 'siret') then 'null'
               when column_name = 'message_id' then 'k || ''-'' || t.message_id'
               when source like 'act\_%' and (column_name ~ '(^id_|inst_id_|instance_id_|execution_id_|parent_id_|task_id_|super_exec_|var_scope_|bytearray_id_)$'
                    and column_name <> 'proc_def_id_') then format('pg_temp.engine_id_of(t.%I, k)', column_name)
               when source = 'act_ru_variable' and column_name = 'long_' or source = 'act_hi_varinst' and column_name = 'long_'
                    then 'case when t.name_ in (''companyId'', ''mailId'', ''operationId'') then t.long_ + k * 100000 else t.long_ end'
               when column_name = 'duedate_' then 't.duedate_ + interval ''1 year'''
               when data_type in ('timestamp with time zone', 'timestamp without time zone') and column_name not in ('removal_time_', 'lock_exp_time_')
                    then format('t.%I - (k * w.days)::int * interval ''1 day''', column_name)
               when data_type = 'date' then format('t.%I - (k * w.days)::int', column_name)
               when data_type in ('character varying', 'text') and column_name in ('number', 'root_number', 'deal_number', 'document', 'text', 'text_', 'reference', 'subject', 'business_key_')
                    then format('pg_temp.number_of(t.%I, k)', column_name)
               else format('t.%I', column_name) end, ', ' order by ordinal_position)
    into columns, expressions
    from information_schema.columns
    where table_name = source and table_schema in ('spanco', 'public') and is_generated = 'NEVER';
    execute format('insert into %I (%s) overriding system value select %s from %I t join %s cross join lateral generate_series(1, w.copies) k',
                   source, columns, expressions, source, of_whom);
    get diagnostics rows = row_count;
    raise notice '% %', rpad(source, 22), rows;
    return rows;
end $$;

select pg_temp.copy(source, of_whom, ids) from (values
    ('company', 'copied_company w on w.id = t.id', '{id}'::text[]),
    ('contact', 'copied_company w on w.id = t.company_id', '{id,company_id}'),
    ('deal', 'copied_deal w on w.id = t.id', '{id,company_id}'),
    ('deal_event', 'copied_deal w on w.number = t.deal_number', '{id}'),
    ('document', 'copied_document w on w.id = t.id', '{id,company_id}'),
    ('document_line', 'copied_document w on w.id = t.document_id', '{id,document_id,source_line_id}'),
    ('document_derivation', 'copied_document w on w.id = t.child_id', '{child_id,parent_id}'),
    ('payment', 'copied_document w on w.id = t.invoice_id', '{id,invoice_id}'),
    ('mail', 'copied_deal w on w.number = t.deal_number', '{id,document_id}'),
    ('order_planning', 'copied_document w on w.id = t.order_id', '{order_id}'),
    ('workshop_operation', 'copied_document w on w.id = t.order_id', '{id,order_id}'),
    ('act_hi_procinst', 'copied_instance w on w.id = t.proc_inst_id_', '{}'),
    ('act_hi_actinst', 'copied_instance w on w.id = t.proc_inst_id_', '{}'),
    ('act_hi_taskinst', 'copied_instance w on w.id = t.proc_inst_id_', '{}'),
    ('act_hi_varinst', 'copied_instance w on w.id = t.proc_inst_id_', '{}'),
    ('act_ru_execution', 'copied_instance w on w.id = t.proc_inst_id_', '{}'),
    ('act_ru_event_subscr', 'copied_instance w on w.id = t.proc_inst_id_', '{}'),
    ('act_ru_task', 'copied_instance w on w.id = t.proc_inst_id_', '{}'),
    ('act_ru_identitylink', '(act_ru_task a join copied_instance w on w.id = a.proc_inst_id_) on a.id_ = t.task_id_', '{}'),
    ('act_ru_variable', 'copied_instance w on w.id = t.proc_inst_id_ and t.bytearray_id_ is null', '{}'),
    ('act_ru_job', 'copied_instance w on w.id = t.process_instance_id_', '{}')
) as every (source, of_whom, ids);

-- What is drawn next lies beyond what was copied.
update number_series set last = (select 1000 * (101 + max(copies)) from copied_deal);
select setval(pg_get_serial_sequence(t, 'id'), (select max(copies) + 1 from copied_deal) * 100000::bigint)
from unnest(array['attachment', 'payment', 'deal_event']) t;
select setval(s::regclass, (select max(copies) + 1 from copied_deal) * 100000::bigint)
from unnest(array['company_seq', 'contact_seq', 'deal_seq', 'document_seq', 'document_line_seq', 'mail_seq', 'workshop_operation_seq']) s;
