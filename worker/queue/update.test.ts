import { definitions } from '../../elements/schemas.ts';
import { App } from '../../src/app/app.ts';
import { createBuilder } from '../../src/app/build.ts';
import { expect } from '../../test/helpers/expect.ts';
import { updated } from './update.ts';

describe('an update', () => {
  it('of a value that a template knows by name tells the page that name alone', () => {
    const app = new App({ id: 'test', definitions });
    const given = { html_template: '${color} ${size}', color: 'red', size: 1 };
    const { id } = createBuilder(app).create('HTML', given, { parent: null });
    const block = app.blocks.get(id)!;
    const first = updated(block, given, { color: 'blue', label: 'L' });
    expect(first.told).to.deep.equal({ __type__: 'update', color: 'blue', label: 'L' });
    expect(first.props['props']).to.deep.equal({ color: 'blue', size: 1 });
  });
});
