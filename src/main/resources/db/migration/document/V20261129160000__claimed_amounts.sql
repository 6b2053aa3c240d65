-- What a supplier writes at the foot of its invoice, when somebody typed it; it may differ from the lines that are due.
alter table document
    add column claimed_net numeric(15, 2),
    add column claimed_vat numeric(15, 2),
    add check ((claimed_net is null) = (claimed_vat is null)),
    add check (claimed_net is null or type = 'SUPPLIER_INVOICE');

create function refuse_change_of_claimed_amounts() returns trigger language plpgsql as $$
begin
    if old.issued_at is not null
       and (new.claimed_net, new.claimed_vat) is distinct from (old.claimed_net, old.claimed_vat) then
        raise exception 'Le document % est émis et ne se modifie plus.', old.number using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger issued_document_keeps_claimed_amounts before update of claimed_net, claimed_vat on document
    for each row execute function refuse_change_of_claimed_amounts();
