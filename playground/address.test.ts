import { expect } from '../test/helpers/expect.ts';
import { formatAddress, parseAddress, type Address } from './address.ts';

describe('address', () => {
  it('reads an example and its language', () => {
    expect(parseAddress('#example=hello_world&lang=ts')).to.deep.equal({
      kind: 'example',
      example: 'hello_world',
      language: 'ts',
    });
  });

  it('takes Python when the language is missing or unknown', () => {
    expect(parseAddress('#example=hangman')?.language).to.equal('py');
    expect(parseAddress('#example=hangman&lang=cobol')?.language).to.equal('py');
    expect(parseAddress('#example=hangman&lang=toString')?.language).to.equal('py');
  });

  it('prefers shared code over an example', () => {
    expect(parseAddress('#example=hangman&code=abc-_')?.kind).to.equal('shared');
  });

  it('is null for an empty hash and for an anchor within the page', () => {
    for (const hash of ['', '#', '#pg-source', '#code=']) expect(parseAddress(hash)).to.equal(null);
  });

  it('reads back what it wrote', () => {
    const addresses: Address[] = [
      { kind: 'example', example: 'hello_world', language: 'py' },
      { kind: 'shared', code: 'q1YqLU4tAg-_', language: 'ts' },
    ];
    for (const address of addresses) expect(parseAddress(formatAddress(address))).to.deep.equal(address);
  });

  it('keeps examples readable in the address bar', () => {
    expect(formatAddress({ kind: 'example', example: 'hello_world', language: 'py' })).to.equal(
      '#example=hello_world&lang=py',
    );
  });
});
