create table model (
    number integer primary key autoincrement,
    id text not null unique,
    name text not null,
    creator text not null,
    base text not null,
    triggers text not null,
    description text not null,
    format text not null,
    bytes integer not null
);

create table model_picture (
    model text not null references model (id) on delete cascade,
    picture text not null references picture (id) on delete cascade,
    primary key (model, picture)
) without rowid;

create index model_picture_by_picture on model_picture (picture);
