alter table document add constraint delivery_note_status
    check (type <> 'DELIVERY_NOTE' or (status in ('PREPARED', 'DELIVERED', 'CANCELLED') and number is not null));
alter table document add constraint delivery_note_delivered
    check (type <> 'DELIVERY_NOTE' or status <> 'DELIVERED' or delivered_on is not null);
