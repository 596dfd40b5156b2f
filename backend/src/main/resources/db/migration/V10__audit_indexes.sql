-- The trail is kept for years: what was done to somebody, by somebody, and of one kind is found without reading all of it.
create index audit_entry_subject on audit_entry (subject);
create index audit_entry_actor on audit_entry (actor_id);
create index audit_entry_action on audit_entry (action, at);
