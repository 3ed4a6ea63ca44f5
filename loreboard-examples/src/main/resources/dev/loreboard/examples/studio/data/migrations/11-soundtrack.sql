create table hearing (
    track text primary key references track (id) on delete cascade,
    tempo real,
    energy real not null,
    brightness real not null,
    tone text,
    dynamics real not null,
    mood text not null
) without rowid;

create table listing (
    track text primary key references track (id) on delete cascade,
    document text not null
) without rowid;

create table lyrics (
    track text primary key references track (id) on delete cascade,
    words text not null,
    tags text not null
) without rowid;

create table fit (
    picture text not null,
    track text not null references track (id) on delete cascade,
    origin text not null,
    primary key (picture, track)
) without rowid;

create table matcher (
    only integer primary key check (only = 1),
    run text not null
);
