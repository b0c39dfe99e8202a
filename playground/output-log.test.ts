import { expect } from '../test/helpers/expect.ts';
import { OutputLog } from './output-log.ts';

const texts = (log: OutputLog) => log.lines.map(({ stream, text }) => `${stream}: ${text}`);

describe('output log', () => {
  it('parts text at its line ends', () => {
    const log = new OutputLog();
    log.append('stdout', 'one\ntwo\r\n\nfour\n');
    expect(texts(log)).to.deep.equal(['stdout: one', 'stdout: two', 'stdout: ', 'stdout: four']);
  });

  it('joins a line that arrives in pieces', () => {
    const log = new OutputLog();
    for (const piece of ['lo', 'ad', 'ing', '\n', 'done']) log.append('stdout', piece);
    expect(texts(log)).to.deep.equal(['stdout: loading', 'stdout: done']);
  });

  it('never mixes the two streams in one line', () => {
    const log = new OutputLog();
    log.append('stdout', 'half');
    log.append('stderr', 'oh');
    log.append('stderr', ' no\n');
    log.append('stdout', ' a line\n');
    expect(texts(log)).to.deep.equal(['stdout: half', 'stderr: oh no', 'stdout:  a line']);
  });

  it('drops the oldest lines at the limit and counts them', () => {
    const log = new OutputLog(3);
    for (let line = 1; line <= 5; line += 1) log.append('stdout', `${line}\n`);
    expect(log.lines.map(({ text }) => text)).to.deep.equal(['3', '4', '5']);
    expect(log.dropped).to.equal(2);
  });

  it('cuts a line that never ends', () => {
    const log = new OutputLog(10, 5);
    for (let piece = 0; piece < 4; piece += 1) log.append('stdout', 'abc');
    expect(texts(log)).to.deep.equal(['stdout: abcab']);
  });

  it('never uses an id again, not even after it was cleared', () => {
    const log = new OutputLog();
    log.append('stdout', 'a\nb\n');
    log.clear();
    log.append('stdout', 'c\n');
    expect(log.lines.map(({ id }) => id)).to.deep.equal([2]);
    expect(log.dropped).to.equal(0);
  });

  it('takes nothing for nothing', () => {
    const log = new OutputLog();
    log.append('stdout', '');
    expect(log.lines.length).to.equal(0);
  });
});
