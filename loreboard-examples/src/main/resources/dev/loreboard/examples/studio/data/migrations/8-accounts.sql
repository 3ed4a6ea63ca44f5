create table person (
    number integer primary key autoincrement,
    name text not null,
    key text not null unique,
    iterations integer not null,
    salt text not null,
    hash text not null,
    joined integer not null
);

create table session (
    token text primary key,
    person integer not null references person (number) on delete cascade,
    ends integer not null
) without rowid;

create index session_by_person on session (person);
