/** Serves dist/ on localhost and says where. PORT chooses the port; a taken one gives way to the next. */
import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

const base = `/${(process.env.BASE_PATH ?? '/').replace(/^\/|\/$/g, '')}`.replace(/\/$/, '');
const files = sirv(path.join(import.meta.dirname, '..', 'dist'), { dotfiles: false, etag: true });

const server = createServer((request, response) => {
  const url = request.url ?? '/';
  const lost = () => {
    response.statusCode = 404;
    request.url = '/404.html';
    files(request, response, () => void response.end());
  };
  if (!url.startsWith(`${base}/`)) return lost();
  request.url = url.slice(base.length);
  files(request, response, lost);
});

let port = Number(process.env.PORT ?? 4321);
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE' || process.env.PORT) throw error;
  server.listen(++port, 'localhost');
});
server.on('listening', () => console.log(`http://localhost:${port}${base}/`));
server.listen(port, 'localhost');
