-- A session on a device that others use too ends when nothing is done for so long; null on a device of one's own.
alter table session add column idle_seconds integer;
