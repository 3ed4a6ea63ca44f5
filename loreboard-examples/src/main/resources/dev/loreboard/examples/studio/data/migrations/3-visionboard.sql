create table vision (
    number integer primary key autoincrement,
    title text not null,
    wish text not null
);

create table pin (
    vision integer not null references vision (number) on delete cascade,
    position integer not null,
    address text not null,
    picture text,
    title text not null default '',
    width integer not null default 0,
    height integer not null default 0,
    colour text not null default '',
    thumbnail text not null default '',
    trouble text not null default '',
    stack text,
    primary key (vision, position)
);

create table stack (
    vision integer not null references vision (number) on delete cascade,
    id text not null,
    position integer not null,
    name text not null,
    renamed integer not null default 0,
    representative text not null,
    primary key (vision, id)
);

create table pair (
    vision integer not null references vision (number) on delete cascade,
    one text not null,
    other text not null,
    together integer not null,
    primary key (vision, one, other)
);
