/** axe finds nothing on any component in any state: one loop over all that are drawn. */
import axe from 'axe-core';
import { drawn, has, loading, put } from '../helpers/component.ts';
import { expect } from '../helpers/expect.ts';
import { settled, unmountAll, type Mounted } from '../helpers/mount.ts';

async function violations({ element }: Mounted): Promise<string[]> {
  const container = element.closest('.test-container') as HTMLElement;
  const { violations: found } = await axe.run(container, {
    resultTypes: ['violations'],
    // All styles are in the page: there is nothing to fetch.
    preload: false,
    rules: { region: { enabled: false }, 'target-size': { enabled: true } },
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}

describe('accessibility', () => {
  afterEach(unmountAll);

  for (const definition of drawn)
    describe(definition.schema.name, () => {
      for (const dark of [false, true])
        for (const [state, props] of [
          ['as it is', {}],
          ['not interactive', { interactive: false }],
          ['without its label', { show_label: false }],
          ['without a container', { container: false }],
        ] as const)
          if (Object.keys(props).every((name) => has(definition, name)))
            it(`has nothing for axe to find: ${state}${dark ? ', dark' : ''}`, async () => {
              const mounted = await put(definition, props);
              mounted.element.closest('.test-container')?.classList.toggle('dark', dark);
              await settled();
              expect(await violations(mounted)).to.deep.equal([]);
            });

      it('has nothing for axe to find when a validator refused its value', async () => {
        const mounted = await put(definition);
        mounted.node.judge('That will not do.');
        await settled();
        expect(await violations(mounted)).to.deep.equal([]);
      });

      it('has nothing for axe to find while loading and after an error', async () => {
        const mounted = await put(definition);
        for (const stage of ['pending', 'generating', 'error'] as const) {
          mounted.node.show({ ...loading, stage });
          await settled();
          expect(await violations(mounted), stage).to.deep.equal([]);
        }
      });
    });
});
