/** What can be liked, saved, hidden and collected: what the studio calls it, and people do. */
export const asPicture = picture => ({ kind: 'pictures', id: picture.id, title: picture.title });

export const asModel = model => ({ kind: 'models', id: model.id, title: model.name });
