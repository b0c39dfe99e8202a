/** Which of Gradio's names the product has, and which a vector needs. */
import { modules } from './python-files.js';

/** What exists. */
export class Existing {
  /** @type {Set<string>} */
  #names;
  /** Class names by the shortcuts that stand for them, such as `textbox`. @type {Map<string, string>} */
  #shortcuts;
  /** @type {Set<string>} */
  #known;

  /** Methods of Blocks that the product lacks. @type {string[]} */
  #methods;

  constructor({ names, methods }, recorded) {
    this.#names = new Set(names);
    const internal = Object.entries(recorded.gradio).filter(([, { kind }]) => kind === 'module');
    this.#known = new Set([
      ...Object.keys(recorded.gradio).filter((name) => !internal.some(([module]) => module === name)),
      ...recorded['gradio.__all__'],
    ]);
    this.#methods = Object.keys(recorded.gradio.Blocks.methods).filter((name) => !methods.includes(name));
    this.#shortcuts = new Map(
      Object.entries(recorded.string_shortcuts).map(([shortcut, said]) => [shortcut, said.class]),
    );
  }

  /** Asks the product for its names. */
  static async find(product, recorded) {
    const app = product.newApp();
    const files = [...modules, { name: 'app.py', content: 'from parity import names' }];
    const { records, error } = await product.open(app, files);
    if (records.length === 0) throw new Error(`The product does not start: ${error?.message}`);
    await product.close(app);
    return new Existing(records[0], recorded);
  }

  has(name) {
    return this.#names.has(name);
  }

  /** Of the components in a recorded config, those whose class the product lacks. */
  missingTypes(components) {
    return components
      .map(({ type }) => this.#shortcuts.get(type) ?? '')
      .filter((name) => name !== '' && !this.#names.has(name))
      .map((name) => `gr.${name}`);
  }

  /** What a piece of Python uses of Gradio and the product lacks: `gr.Audio`, `Blocks.route`. */
  missingIn(code) {
    const used = [...code.matchAll(/\bgr\.(?:components\.|layouts\.|events\.)?(\w+)/g)].map(
      ([, name]) => name,
    );
    // Where components are named by shortcuts, any word in quotes may be one.
    const quoted = /\b(?:Interface|get_component_instance|Dataset)\b/.test(code)
      ? [...code.matchAll(/(['"])([a-z0-9]+)\1/g)].map(([, , word]) => this.#shortcuts.get(word) ?? '')
      : [];
    const known = [...used, ...quoted].filter((name) => this.#known.has(name));
    const methods = this.#methods.filter((name) => new RegExp(`\\.${name}\\(`).test(code));
    return [
      ...[...new Set(known)].filter((name) => !this.#names.has(name)).map((name) => `gr.${name}`),
      ...methods.map((name) => `Blocks.${name}`),
    ];
  }
}
