create table search (
    number integer primary key autoincrement,
    words text not null,
    found integer not null,
    best real not null,
    asked integer not null
);
