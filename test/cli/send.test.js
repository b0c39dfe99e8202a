import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { serve } from '../../bin/server/serve.js';
import { ask, folderWith } from './harness.js';

/** @param {import('node:test').TestContext} t */
async function served(t) {
  const digits = '0123456789';
  const folder = await folderWith(t, {
    'ten.bin': digits,
    'empty.bin': '',
    'long.json': JSON.stringify(digits.repeat(500)),
    'sub/index.html': '<head></head>',
    'names.zip.gz': digits.repeat(500),
  });
  const server = await serve({
    folder,
    mounts: { '/other/': path.join(folder, 'sub') },
    headers: { 'x-test': 'yes' },
  });
  t.after(() => server.close());
  return server;
}

test('one byte range is sent as 206', async (t) => {
  const server = await served(t);
  const ranges = {
    'bytes=2-4': ['234', 'bytes 2-4/10'],
    'bytes=7-': ['789', 'bytes 7-9/10'],
    'bytes=-2': ['89', 'bytes 8-9/10'],
    'bytes=-50': ['0123456789', 'bytes 0-9/10'],
    'bytes=8-99': ['89', 'bytes 8-9/10'],
  };
  for (const [range, [body, contentRange]] of Object.entries(ranges)) {
    const answer = await ask(server, '/ten.bin', { headers: { range } });
    assert.equal(answer.status, 206, range);
    assert.equal(answer.body.toString(), body, range);
    assert.equal(answer.headers['content-range'], contentRange, range);
    assert.equal(answer.headers['content-length'], String(answer.body.length), range);
  }
});

test('a range outside the file is 416, one that says nothing is ignored', async (t) => {
  const server = await served(t);
  for (const [target, range] of [
    ['/ten.bin', 'bytes=10-'],
    ['/ten.bin', 'bytes=-0'],
    ['/empty.bin', 'bytes=0-0'],
  ]) {
    const answer = await ask(server, String(target), { headers: { range: String(range) } });
    assert.equal(answer.status, 416, range);
    assert.equal(answer.headers['content-range'], target === '/ten.bin' ? 'bytes */10' : 'bytes */0');
  }
  for (const range of ['bytes=-', 'bytes=5-2', 'lines=1-2', 'bytes=0-1,4-5'])
    assert.equal((await ask(server, '/ten.bin', { headers: { range } })).status, 200, range);
});

test('a range of content that changed since gives the whole file', async (t) => {
  const server = await served(t);
  const { etag } = (await ask(server, '/ten.bin')).headers;
  const same = await ask(server, '/ten.bin', { headers: { range: 'bytes=0-1', 'if-range': String(etag) } });
  assert.equal(same.status, 206);
  const other = await ask(server, '/ten.bin', { headers: { range: 'bytes=0-1', 'if-range': '"other"' } });
  assert.equal(other.status, 200);
  assert.equal(other.body.toString(), '0123456789');
});

test('content that the client holds is 304 without a body', async (t) => {
  const server = await served(t);
  for (const accepted of ['identity', 'gzip']) {
    const headers = { 'accept-encoding': accepted };
    const { etag } = (await ask(server, '/long.json', { headers })).headers;
    const again = await ask(server, '/long.json', {
      headers: { ...headers, 'if-none-match': `"x", W/${etag}` },
    });
    assert.equal(again.status, 304, accepted);
    assert.equal(again.body.length, 0);
    assert.equal(again.headers.etag, etag);
  }
});

test('text goes as gzip to those who take it; archives and short files as they are', async (t) => {
  const server = await served(t);
  const zipped = await ask(server, '/long.json', { headers: { 'accept-encoding': 'br, gzip' } });
  assert.equal(zipped.headers['content-encoding'], 'gzip');
  assert.equal(zipped.headers.vary, 'Accept-Encoding');
  assert.equal(zipped.headers['content-length'], String(zipped.body.length));
  const plain = await ask(server, '/long.json', { headers: { 'accept-encoding': 'gzip;q=0' } });
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.deepEqual(gunzipSync(zipped.body), plain.body);
  const archive = await ask(server, '/names.zip.gz', { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(archive.headers['content-encoding'], undefined);
  assert.equal(archive.headers['content-type'], 'application/gzip');
  assert.equal(
    (await ask(server, '/sub/', { headers: { 'accept-encoding': 'gzip' } })).headers['content-encoding'],
    undefined,
  );
});

test('HEAD has the headers of GET and no body', async (t) => {
  const server = await served(t);
  for (const accepted of ['identity', 'gzip']) {
    const headers = { 'accept-encoding': accepted };
    const [get, head] = [
      await ask(server, '/long.json', { headers }),
      await ask(server, '/long.json', { headers, method: 'HEAD' }),
    ];
    assert.equal(head.status, 200);
    assert.equal(head.body.length, 0);
    assert.equal(head.headers['content-length'], get.headers['content-length']);
    assert.equal(head.headers.etag, get.headers.etag);
  }
});

test('a folder gives its index page, also without the last slash, and mounts stand before it', async (t) => {
  const server = await served(t);
  assert.equal((await ask(server, '/sub/')).body.toString(), '<head></head>');
  const bare = await ask(server, '/sub');
  assert.equal(bare.status, 308);
  assert.equal(bare.headers.location, '/sub/');
  assert.equal((await ask(server, '/other/index.html')).body.toString(), '<head></head>');
  assert.equal((await ask(server, '/none')).status, 404);
});

test('every response carries the headers asked for, and any page may read a build', async (t) => {
  const server = await served(t);
  const answer = await ask(server, '/ten.bin');
  assert.equal(answer.headers['x-test'], 'yes');
  assert.equal(answer.headers['access-control-allow-origin'], '*');
  assert.equal((await ask(server, '/none')).headers['x-test'], 'yes');
});
