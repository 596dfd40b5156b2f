-- A message is put in one statement now: there is no room any more that waits for its message.
delete from outbox_message where due_at is null;
alter table outbox_message alter column due_at set not null;
