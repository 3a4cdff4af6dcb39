-- What returns read of the ledger: a row for each line that was booked, and since when it is taken back.
create view ledger.payment as
select l.number, l.payer, l.provider, l.task, l.task_version, l.on_day, l.booked_at, l.pence,
       r.booked_at as taken_back_at
from ledger.line l left join ledger.line r on r.reverses = l.number
where l.kind = 'accepted';
