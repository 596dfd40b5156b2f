-- What the identity provider said when somebody signed in by it: at log-out it is told by this who leaves. Null after a local sign-in.
alter table session add column id_token varchar(16000);

insert into job (name, due_at) values ('keycloak', current_timestamp);
