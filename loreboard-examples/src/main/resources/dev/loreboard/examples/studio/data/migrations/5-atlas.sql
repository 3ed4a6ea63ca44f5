create table atlas_point (
    picture text primary key references picture (id) on delete cascade,
    x real not null,
    y real not null,
    place text not null
) without rowid;

create table atlas_place (
    id text primary key,
    name text not null,
    x real not null,
    y real not null
) without rowid;
