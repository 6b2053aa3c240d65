-- Payments that were not taken back, without what takes others back: what tells when somebody paid.
create view kept_payment as
select p.* from payment p
where p.cancels is null and not exists (select 1 from payment c where c.cancels = p.id);
