// Runs in the page that `gradio-lite dev` shows: reloads it when a file of the app changed or the server was restarted.
const events = new EventSource('/_reload');
let server;

events.addEventListener('change', () => location.reload());
events.addEventListener('server', ({ data }) => {
  if (server !== undefined && server !== data) location.reload();
  server = data;
});
