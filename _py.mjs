import { createServer } from 'vite';
import { chromium } from 'playwright-core';
const server = await createServer({ configFile: './vite.config.ts', logLevel: 'error', server: { port: 5199, hmr: false, watch: null } });
await server.listen();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
try {
const page = await browser.newPage();
page.on('console', (m) => console.log(m.text()));
page.on('pageerror', (e) => console.log('pageerror', e.message));
await page.route('**/blank', (r) => r.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }));
await page.goto('http://localhost:5199/blank' + (process.argv[2] ? '?only=' + process.argv[2] : ''));
await page.evaluate(async () => { const m = await import('/test/parity/tmp-python.ts'); await m.main(); });
} finally { await browser.close(); await server.close(); }
process.exit(0);
