create table lesson (
    number integer primary key autoincrement,
    name text not null unique,
    examples integer,
    accuracy real,
    chance real
);

create table lesson_label (
    lesson integer not null references lesson (number) on delete cascade,
    position integer not null,
    label text not null,
    primary key (lesson, position)
) without rowid;

create table lesson_example (
    lesson integer not null references lesson (number) on delete cascade,
    picture text not null references picture (id) on delete cascade,
    label text not null,
    primary key (lesson, picture)
) without rowid;
