/** Reads the encodings of `values.json`: what JSON cannot say, as plain values where the rules can take them. */

/** A value that only the Python side can make or read; its suite runs such vectors end to end. */
export class NeedsPython extends Error {
  constructor(readonly encoding: string) {
    super(`${encoding} has no JSON form.`);
  }
}

/** Why vectors with an encoding are left to the suite that runs Python. */
export const pythonOnly: Readonly<Record<string, string>> = {
  $bytes: 'bytes become text by Python’s rule',
  $component: 'a component object as a value',
  $dataclass: 'an object of Python',
  $dataframe: 'an object of pandas',
  $date: 'an object of Python',
  $datetime: 'an object of Python',
  $decimal: 'an object of Python',
  $figure: 'an object of a plotting library',
  $function: 'Python source',
  $image: 'an object of Pillow',
  $int: 'beyond the whole numbers that JSON keeps',
  $map: 'keys that are no text',
  $model: 'an object of pydantic',
  $ndarray: 'an object of numpy',
  $now: 'depends on the clock',
  $pandas: 'an object of pandas',
  $path: 'an object of pathlib',
  $polars: 'an object of polars',
  $repr: 'an object known by its text alone',
  $scalar: 'an object of numpy',
  $series: 'an object of pandas',
  $set: 'an unordered collection',
  $chatmessage: 'an object of Gradio',
  $timedelta: 'an object of Python',
  $tuple: 'a tuple that is no list to Gradio',
  files: 'a file of the machine that recorded',
  str: 'the text that Python makes of a value; TypeScript has its own',
};

const floats: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, '-inf': -Infinity };

/** Recorded paths: the rules know no files. */
const path = /\$(FIX|TMP|CWD|SITE|HOME|ORIGIN|HOST)\b/;

/** An encoded value → the JSON-like value that a rule sees. Throws NeedsPython for those that have none. */
export function decode(value: unknown): unknown {
  if (typeof value === 'string' && path.test(value)) throw new NeedsPython('files');
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== 'object' || value === null) return value;
  const [[key = '', inner] = []] = Object.entries(value);
  // JSON has lists only; where a tuple means something else, the suite says so.
  if (key === '$tuple') return decode(inner);
  if (key === '$float') return floats[inner as string];
  if (key === '$py') return decode((value as { value: unknown }).value);
  if (key in pythonOnly) throw new NeedsPython(key);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, decode(item)]));
}
