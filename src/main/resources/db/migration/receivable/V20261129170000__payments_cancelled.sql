-- A payment that was recorded by mistake is taken back by a row of its own, on the same day and of the same amount, negative:
-- sums stay sums, and what was handed to accounting gets its opposite entry.
alter table payment
    drop constraint payment_amount_check,
    add column cancels bigint unique references payment (id),
    add column reason  varchar(4000),
    add constraint payment_amount_check
        check (amount > 0 and cancels is null or amount < 0 and cancels is not null and reason is not null);
