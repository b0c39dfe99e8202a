/** The rules that components with a number share: rounding and limits, with Python's results. */
import { AppError, GradioError, typeError, valueError } from '../errors.ts';
import { pythonStr, pythonTypeName } from './python-text.ts';

/** Whether the exact binary value lies halfway between two multiples of 10 to the power of `-digits`. */
const isTie = (value: number, digits: number): boolean =>
  Number.isInteger(value * 2 ** (digits + 1)) && value.toFixed(digits + 1).endsWith('5');

function toDecimals(value: number, digits: number): number {
  // Beyond these a double has no digits left to lose, and `toFixed` stops answering in plain digits.
  if (digits > 22 || Math.abs(value) >= 1e21) return value;
  const rounded = value.toFixed(digits);
  if (!isTie(value, digits)) return Number(rounded);
  const down = value
    .toFixed(digits + 1)
    .slice(0, -1)
    .replace(/\.$/, '');
  return Number(/[02468]$/.test(down) ? down : rounded);
}

function toTens(value: number, digits: number): number {
  const unit = Number(`1e${-digits}`);
  const rest = value % unit;
  const down = value - rest;
  const twice = Math.abs(rest) * 2;
  const up = twice > unit || (twice === unit && (down / unit) % 2 !== 0);
  return up ? down + Math.sign(value) * unit : down;
}

/** Rounds the exact value to so many decimals (negative: tens, hundreds, …), halves to the even neighbour. */
export function roundHalfEven(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  return digits < 0 ? toTens(value, digits) : toDecimals(value, digits);
}

/**
 * A number rounded as `precision` asks: 0 makes it whole, null leaves it. Null stays null.
 * Throws TypeError for what is no number, and ValueError or OverflowError where no whole number exists.
 */
export function toPrecision(value: unknown, precision: number | null | undefined): unknown {
  if (value === null || value === undefined || precision === null || precision === undefined)
    return value ?? null;
  if (typeof value !== 'number' && typeof value !== 'boolean')
    throw typeError(`type ${pythonTypeName(value)} doesn't define __round__ method`);
  if (precision === 0 && Number.isNaN(value)) throw valueError('cannot convert float NaN to integer');
  if (precision === 0 && !Number.isFinite(Number(value)))
    throw new AppError('OverflowError', 'cannot convert float infinity to integer');
  return roundHalfEven(Number(value), precision);
}

/** Throws the error that the visitor sees when a value is outside its limits; null is no limit. */
export function requireWithin(
  value: unknown,
  minimum: number | null | undefined,
  maximum: number | null | undefined,
): void {
  const limit = minimum ?? maximum ?? null;
  if (limit === null) return;
  const comparison = typeof minimum === 'number' ? '<' : '>';
  if (typeof value !== 'number' && typeof value !== 'boolean')
    throw typeError(
      `'${comparison}' not supported between instances of '${pythonTypeName(value)}' and '${pythonTypeName(limit)}'`,
    );
  const number = Number(value);
  if (typeof minimum === 'number' && number < minimum)
    throw new GradioError(`Value ${pythonStr(value)} is less than minimum value ${pythonStr(minimum)}.`);
  if (typeof maximum === 'number' && number > maximum)
    throw new GradioError(`Value ${pythonStr(value)} is greater than maximum value ${pythonStr(maximum)}.`);
}
