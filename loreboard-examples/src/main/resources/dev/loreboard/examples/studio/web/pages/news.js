/** What happens in the studio, as it happens. The browser itself calls again when the line breaks. */
const line = new EventSource('/api/news');

export function whenNews(event, tell) {
  line.addEventListener(event, message => tell(JSON.parse(message.data)));
}
