alter table picture add column reason text not null default '';

create index picture_by_reason on picture (reason, number);
