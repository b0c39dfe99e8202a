import { expect } from '../../test/helpers/expect.ts';
import { requireWithin, roundHalfEven, toPrecision } from './numeric.ts';

describe('rounding', () => {
  for (const [value, digits, rounded] of [
    [0.5, 0, 0],
    [1.5, 0, 2],
    [2.5, 0, 2],
    [-2.5, 0, -2],
    [2.675, 2, 2.67],
    [1.005, 2, 1],
    [0.125, 2, 0.12],
    [0.375, 2, 0.38],
    [2.25, 1, 2.2],
    [25, -1, 20],
    [35, -1, 40],
    [-150, -2, -200],
    [1e300, 2, 1e300],
    [4503599627370497.5, 0, 4503599627370498],
  ] as const)
    it(`of ${value} to ${digits} digits is ${rounded}, as in Python`, () => {
      expect(roundHalfEven(value, digits)).to.equal(rounded);
    });

  it('keeps what is no finite number', () => {
    expect(roundHalfEven(Infinity, 2)).to.equal(Infinity);
    expect(roundHalfEven(NaN, -1)).to.be.NaN;
  });

  it('refuses to make whole what cannot be', () => {
    expect(() => toPrecision(Infinity, 0))
      .to.throw('infinity')
      .with.property('name', 'OverflowError');
    expect(() => toPrecision('2.7', 0))
      .to.throw('str')
      .with.property('name', 'TypeError');
  });
});

describe('limits', () => {
  it('belong to the range', () => {
    expect(() => requireWithin(0, 0, 10)).to.not.throw();
    expect(() => requireWithin(10, 0, 10)).to.not.throw();
    expect(() => requireWithin(10.0001, 0, 10)).to.throw('Value 10.0001 is greater than maximum value 10.');
    expect(() => requireWithin(-1, 0, null)).to.throw('Value -1 is less than minimum value 0.');
  });

  it('ask nothing of a value when there are none', () => {
    expect(() => requireWithin('abc', null, null)).to.not.throw();
  });
});
