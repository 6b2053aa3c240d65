alter table document add constraint order_status
    check (type <> 'ORDER' or (status in ('CONFIRMED', 'CANCELLED') and number is not null));
