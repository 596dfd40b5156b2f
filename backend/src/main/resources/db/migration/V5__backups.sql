-- Nightly backups, good or not. The files lie where footing.backups.dir says.
create table backup_run (
    made_at timestamp(6) with time zone not null primary key,
    file varchar(1000) not null,
    bytes bigint not null,
    problem varchar(1000)
);

insert into job (name, due_at) values ('backup', current_timestamp);
