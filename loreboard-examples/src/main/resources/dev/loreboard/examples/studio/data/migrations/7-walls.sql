create view hanging as select * from picture where reason = '';

create view left_out as select * from picture where reason <> '';
