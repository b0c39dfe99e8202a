import { expect } from '../../test/helpers/expect.ts';
import { definitions } from '../../elements/schemas.ts';
import { App } from '../../src/app/app.ts';
import { createBuilder } from '../../src/app/build.ts';
import type { Runner } from '../runners/runner.ts';
import { OldFiles } from './old-files.ts';

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('delete_cache', () => {
  it('has old files deleted again and again, until another app is shown', async () => {
    const app = new App({ id: 'test', definitions });
    const builder = createBuilder(app);
    const ages: number[] = [];
    const runner = { deleteOldFiles: (_app: App, age: number) => void ages.push(age) } as unknown as Runner;
    builder.launch(builder.createBlocks({ delete_cache: [0.01, 7] }, { parent: null }).id, {});
    const files = new OldFiles(app, runner);
    for (let i = 0; i < 100 && ages.length < 3; i++) await wait(10);
    expect(ages.length).to.be.greaterThan(2);
    expect(new Set(ages)).to.deep.equal(new Set([7]));
    builder.launch(builder.createBlocks({}, { parent: null }).id, {});
    files.relaunched();
    ages.length = 0;
    await wait(30);
    expect(ages).to.deep.equal([]);
  });
});
