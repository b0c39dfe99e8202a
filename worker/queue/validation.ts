/** Validators: they answer before the queue, and refuse an event whose inputs will not do. */
import type { Dependency } from '../../src/app/dependency.ts';
import { isNative } from '../../src/app/function-ref.ts';
import type { Refusal, Verdict } from '../../src/protocol/messages.ts';
import type { Call } from './call.ts';

const valid: Verdict = { __type__: 'validate', is_valid: true, message: '' };

const isVerdict = (value: unknown): value is Verdict =>
  typeof value === 'object' && value !== null && (value as { __type__?: unknown }).__type__ === 'validate';

/** One verdict in a list of its own counts like the verdict. */
const unwrapped = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 1 ? value[0] : value;

/** Asks a dependency's validator, if it has one; null lets the event pass. */
export async function refusal(dependency: Dependency, data: unknown[], call: Call): Promise<Refusal | null> {
  const { validator, fn } = dependency;
  if (!validator) return null;
  const parameters = fn && !isNative(fn) ? fn.parameters : [];
  try {
    const verdicts = (await call.validate(data, validator)).map(unwrapped);
    if (!verdicts.some((verdict) => isVerdict(verdict) && !verdict.is_valid)) return null;
    const details = verdicts.map((verdict, i) => ({
      ...(isVerdict(verdict) ? verdict : valid),
      parameter_name: parameters[i]?.name ?? `parameter_${i}`,
    }));
    const reasons = details.filter((verdict) => !verdict.is_valid).map(({ message }) => message);
    return { refused: 'invalid', status: 422, message: reasons.join('\n'), details };
  } catch (error) {
    return {
      refused: 'invalid',
      status: 400,
      message: error instanceof Error ? error.message : String(error),
    };
  }
}
