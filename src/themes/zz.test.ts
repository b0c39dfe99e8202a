import { expect } from '../../test/helpers/expect.ts';
import { themeFrom } from './index.ts';
import data from '/tmp/tg/fz/fz.json';
it('fuzz', () => {
  let n = 0; const bad: string[] = [];
  for (const { d, rec, dump } of data as any[]) for (const how of [d, dump]) {
    const r = themeFrom(how).resolve();
    for (const [sel, ours] of [[':root', r.root], [':root.dark, :root .dark', r.dark]] as any) {
      for (const [k, v] of Object.entries(rec[sel])) { if (k === '--custom-css' || k.includes('_') || v === 'None') continue; n++; const o = ours[k]?.replace(/;$/, ''); if (o !== v) bad.push([how === d ? 'd' : 'dump', d.name, sel, k, v, o].join(' | ')); }
    }
  }
  console.log('compared', n, 'bad', bad.length, bad.slice(0, 20).join('\n'));
});
