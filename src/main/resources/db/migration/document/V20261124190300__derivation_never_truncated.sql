-- Truncating a table does not fire the triggers of its rows.
create trigger document_derivation_is_never_truncated before truncate on document_derivation
    for each statement execute function refuse_any_change();
