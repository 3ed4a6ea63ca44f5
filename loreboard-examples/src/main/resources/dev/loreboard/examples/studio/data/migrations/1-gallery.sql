create table picture (
    number integer primary key autoincrement,
    id text not null unique,
    title text not null,
    source text not null,
    width integer not null,
    height integer not null,
    colour text not null,
    thumbnail text not null,
    favourite integer not null default 0
);

create table tag (
    picture text not null references picture (id) on delete cascade,
    facet text not null,
    label text not null,
    confidence real not null,
    origin text not null,
    primary key (picture, facet, label)
) without rowid;

create index tag_by_label on tag (facet, label);

create table track (
    number integer primary key autoincrement,
    id text not null unique,
    title text not null,
    source text not null,
    seconds real not null,
    waveform text not null
);

create table job (
    number integer primary key autoincrement,
    kind text not null,
    title text not null,
    request text not null,
    state text not null,
    step text not null default '',
    done integer not null default 0,
    total integer,
    attempts integer not null default 0,
    due integer not null,
    message text not null default '',
    created integer not null,
    finished integer
);

create index job_by_state on job (state, due);
