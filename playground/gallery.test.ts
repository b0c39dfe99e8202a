import { expect } from '../test/helpers/expect.ts';
import { defaultExample, examples, openExample } from './gallery.ts';
import type { Language } from './languages.ts';

describe('gallery', () => {
  it('opens with an example that exists', () => {
    expect(examples.map(({ name }) => name)).to.include(defaultExample);
  });

  it('keeps each category together', () => {
    const runs = examples.filter(({ category }, index) => category !== examples[index - 1]?.category);
    expect(runs.length).to.equal(new Set(examples.map(({ category }) => category)).size);
  });

  for (const { name, title, description, category } of examples)
    describe(name, () => {
      it('has a title, a category and a description of one sentence', () => {
        expect(title).to.match(/\S/);
        expect(category).to.match(/\S/);
        expect(description).to.match(/^[A-Z].*\.$/);
      });

      for (const language of ['py', 'ts'] satisfies Language[])
        it(`is written in ${language} and launches its app`, async () => {
          const { original } = await openExample(name, language);
          expect(original).to.include(language === 'py' ? 'import gradio as gr' : "from 'gradio-lite'");
          expect(original).to.include('demo.launch(');
        });
    });

  it('says which example it does not have', async () => {
    let message = '';
    await openExample('no_such', 'py').catch((error: Error) => (message = error.message));
    expect(message).to.include('no_such');
  });
});
