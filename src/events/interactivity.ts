/** Which components the visitor may change, by Gradio's rule. */
import type { BlockNode } from './block-node.ts';

const isBlank = (value: unknown): boolean => !value || (Array.isArray(value) && value.length === 0);

/** The blocks that some listener reads, and those that some listener fills. */
export interface Roles {
  reads(block: number): boolean;
  fills(block: number): boolean;
}

/** Stated `interactive` wins; else inputs are, outputs are not, and the rest is if the config gives it no value. */
export function isInteractive({ id, props, stated }: BlockNode, roles: Roles): boolean {
  if (typeof props['interactive'] === 'boolean') return props['interactive'];
  return roles.reads(id) || (!roles.fills(id) && isBlank(stated['value']));
}
