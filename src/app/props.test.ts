/** Props of components: what they become, and which are refused. */
import { expect } from '../../test/helpers/expect.ts';
import { startModel, type ModelApp } from '../../test/helpers/model-app.ts';

let builder: ModelApp['builder'];
let make: ModelApp['make'];

beforeEach(() => {
  ({ builder, make } = startModel());
});

describe('props', () => {
  const props = (given: Record<string, unknown>) => builder.create('Textbox', given, { parent: null });

  it('follow the rules that all components share', () => {
    expect(props({}).props['show_label']).to.equal(true);
    expect(props({ container: false }).props['show_label']).to.equal(false);
    expect(props({ elem_classes: 'a' }).props['elem_classes']).to.deep.equal(['a']);
    expect(props({ preserved_by_key: null }).props['preserved_by_key']).to.deep.equal([]);
    expect(props({ container: false, show_label: true }).warnings).to.deep.equal([
      'show_label has no effect when container is False.',
    ]);
    expect(props({ scale: 1.5 }).warnings).to.deep.equal([
      "'scale' value should be an integer. Using 1.5 will cause issues.",
    ]);
  });

  it('hold the value as the page gets it', () => {
    expect(props({ value: 5 }).props['value']).to.equal('5');
    expect(builder.create('Slider', { minimum: 3 }, { parent: null }).props['value']).to.equal(3);
  });

  it('are refused with the name that was meant', () => {
    expect(() => props({ labl: 'x' })).to.throw(
      "Textbox.__init__() got an unexpected keyword argument 'labl'. Did you mean 'label'?",
    );
    expect(() => props({ nonsense: true })).to.throw(/'nonsense'$/);
    expect(() => props({ show_copy_button: true })).to.throw(
      '\'show_copy_button\'. Gradio 6 does not have it: which buttons are shown is said by buttons=["copy"].',
    );
    expect(() => make('Textbocks', null)).to.throw("named 'Textbocks'. Did you mean 'Textbox'?");
    expect(() => builder.createBlocks({ titel: 'x' }, { parent: null })).to.throw("Did you mean 'title'?");
  });
});
