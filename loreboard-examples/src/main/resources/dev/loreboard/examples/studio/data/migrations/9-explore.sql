create table response (
    person integer not null references person (number) on delete cascade,
    kind text not null,
    thing text not null,
    reaction text not null,
    told integer not null,
    primary key (person, kind, thing, reaction)
) without rowid;

create index response_by_thing on response (kind, thing, person);

create table preference (
    person integer primary key references person (number) on delete cascade,
    interests text not null,
    surprise integer not null
);

create table collection (
    number integer primary key autoincrement,
    person integer not null references person (number) on delete cascade,
    name text not null
);

create index collection_by_person on collection (person);

create table collection_thing (
    collection integer not null references collection (number) on delete cascade,
    kind text not null,
    thing text not null,
    position integer not null,
    primary key (collection, kind, thing)
) without rowid;
