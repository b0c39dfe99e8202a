/** Lint rules: the recommended sets, typed ones included, and the Lit, web component and accessibility ones. */
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'test/parity/apps/'] },
  ...tseslint.configs.recommended,
  {
    files: ['{src,worker,elements,playground}/**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      'wc/no-constructor-attributes': 'error',
      'wc/guard-super-call': 'off',
      // Autofocus is an author's own parameter; the other two do not know keyboard handlers on ARIA widgets.
      'lit-a11y/no-autofocus': 'off',
      'lit-a11y/click-events-have-key-events': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
    },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Chai's assertions are expressions.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
);
