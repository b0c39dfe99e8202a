import { valueError } from '../../src/errors.ts';
import { pythonStr } from '../../src/schema/python-text.ts';
import type { Rules } from '../../src/schema/rules.ts';
import type { tabs } from './tabs.schema.ts';

export const tabsRules: Rules<typeof tabs> = {
  construct({ overflow_behavior }) {
    if (!['menu', 'wrap'].includes(overflow_behavior))
      throw valueError(
        `Tabs overflow_behavior must be 'menu' or 'wrap'; got ${pythonStr(overflow_behavior)}.`,
      );
    return {};
  },
};
