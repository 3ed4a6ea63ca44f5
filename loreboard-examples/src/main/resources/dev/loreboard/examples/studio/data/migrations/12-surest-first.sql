drop index tag_by_label;

create index tag_by_label on tag (facet, label, confidence desc);
