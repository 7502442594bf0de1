// Answers like a server of Sentry's and keeps every request as it came, byte for byte.
//
// node recorder.mjs PORT FOLDER
//
// A DSN's path names the payload: http://KEY@127.0.0.1:PORT/NAME/1 goes to FOLDER/NAME, the next
// request of that name to FOLDER/NAME-2. Anything else is a page of pages/.
import { createServer } from 'node:http';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';

const [port, folder] = process.argv.slice(2);

// What belongs to the connection, or says more about this machine than about the SDK.
const ignored = /^(host|connection|accept.*|content-length|transfer-encoding|sec-.*|expect|priority|cache-control|pragma|upgrade.*|http2-settings)$/i;

// This machine's kernel becomes one of the same length: items say how long they are.
function withoutKernel(body) {
  const kernel = release();
  const other = '6.12.0-40-amd64'.padEnd(kernel.length, '0').slice(0, kernel.length);
  return Buffer.from(body.toString('latin1').replaceAll(kernel, other), 'latin1');
}

function free(name) {
  let path = join(folder, name);
  for (let number = 2; existsSync(path); number++) {
    path = join(folder, `${name}-${number}`);
  }
  mkdirSync(path, { recursive: true });
  return path;
}

function record(name, path, request, body) {
  const lines = [`${request.method} ${path}`];
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    if (!ignored.test(request.rawHeaders[i])) {
      lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`);
    }
  }
  const target = free(name);
  writeFileSync(join(target, 'request.txt'), lines.join('\n') + '\n');
  writeFileSync(join(target, 'body.bin'), withoutKernel(body));
}

const pages = {
  '/shop': ['text/html', 'shop.html'],
  '/shop.js': ['text/javascript', 'shop.js'],
  '/sentry.js': ['text/javascript', 'sentry.js'],
  '/csp': ['text/html', 'csp.html'],
};

createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', () => {
    const url = new URL(request.url, 'http://localhost');
    const sent = /^\/([a-z0-9-]+)(\/api\/.*)$/.exec(request.url);
    const page = pages[url.pathname];
    if (sent) {
      record(sent[1], sent[2], request, Buffer.concat(chunks));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"id":"00000000000000000000000000000000"}');
    } else if (page) {
      const headers = { 'content-type': page[0] };
      if (url.pathname === '/csp') {
        const key = url.searchParams.get('key');
        headers['content-security-policy'] =
          `default-src 'self'; report-uri /${url.searchParams.get('case')}/api/1/security/?sentry_key=${key}` +
          '&sentry_release=shop%401.4.2&sentry_environment=production';
      }
      response.writeHead(200, headers);
      response.end(readFileSync(join('pages', page[1])));
    } else {
      response.writeHead(404);
      response.end();
    }
  });
}).listen(Number(port), '127.0.0.1');
