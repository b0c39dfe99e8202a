import { expect } from '../test/helpers/expect.ts';
import { search } from './search.ts';

const examples = [
  { name: 'hello_world', title: 'Hello world', description: 'One function.', category: 'First steps' },
  { name: 'cafe', title: 'Café', description: 'A menu with prices.', category: 'Layout' },
  { name: 'custom_css', title: 'Custom CSS', description: 'A style sheet.', category: 'Layout' },
];
const names = (query: string) => search(examples, query).map(({ name }) => name);

describe('search', () => {
  it('finds all examples for an empty query', () => {
    expect(names('  ')).to.deep.equal(['hello_world', 'cafe', 'custom_css']);
  });

  it('looks at name, title, description and category', () => {
    expect(names('hello_w')).to.deep.equal(['hello_world']);
    expect(names('PRICES')).to.deep.equal(['cafe']);
    expect(names('layout')).to.deep.equal(['cafe', 'custom_css']);
  });

  it('wants every word, in any order', () => {
    expect(names('sheet layout')).to.deep.equal(['custom_css']);
    expect(names('sheet menu')).to.deep.equal([]);
  });

  it('passes over accents and finds names written as words', () => {
    expect(names('cafe')).to.deep.equal(['cafe']);
    expect(names('custom css')).to.deep.equal(['custom_css']);
  });
});
