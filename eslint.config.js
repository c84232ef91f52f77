// What the linter holds us to. A rule that is switched off says why; everything else is an error.
import eslint from '@eslint/js';
import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import reactHooks from 'eslint-plugin-react-hooks';
import unicorn from 'eslint-plugin-unicorn';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts', '**/*.tsx'];
const plainScripts = ['**/*.js', '**/*.mjs', '**/*.cjs'];
const tests = ['tests/**', '**/*.test.ts', '**/*.test.tsx'];

/** Rooms that decide and never look at the world: the caller passes in the time and the dice. */
const pureRooms = ['src/arabic/**', 'src/ranking/**', 'src/matching/**'];

/** Unicorn's recommended rules that do not fit this code, each with its reason. */
const unicornOff = {
  'unicorn/prevent-abbreviations': 'off', // db, req, params, env, i are the field's own words
  'unicorn/no-null': 'off', // null is SQL's and JSON's word for "not known"; undefined is "not given"
  'unicorn/no-array-reduce': 'off', // a sum reads well as a reduce
  'unicorn/no-array-callback-reference': 'off', // the compiler checks the arity that this rule fears
  'unicorn/no-array-method-this-argument': 'off', // takes kysely's and zod's methods for those of arrays
  'unicorn/no-nested-ternary': 'off', // prettier lays a chain of cases out like a table
  'unicorn/no-negated-condition': 'off', // "when it is there … else" is often the natural order
  'unicorn/no-useless-undefined': 'off', // with exactOptionalPropertyTypes undefined is a value of its own
  'unicorn/prefer-top-level-await': 'off', // bundled commands catch their errors at the end of main()
  'unicorn/no-process-exit': 'off', // the commands promise exit codes to their callers
  'unicorn/number-literal-case': 'off', // prettier decides
  'unicorn/template-indent': 'off', // rewrites the indentation of SQL and of texts that people read
  'unicorn/prefer-code-point': 'off', // offsets are UTF-16 code units, and the analysis walks them by charCodeAt
  'unicorn/no-for-loop': 'off', // hot loops over code units and postings keep their index
  'unicorn/no-array-sort': 'off', // toSorted copies; sorting an array that was just built is fine
  'unicorn/no-array-reverse': 'off', // as above
  'unicorn/no-await-expression-member': 'off', // (await load()).rows is clear
  'unicorn/prefer-ternary': 'off', // two short branches are as clear
  'unicorn/switch-case-braces': ['error', 'avoid'], // braces only where a case declares something
  'unicorn/import-style': 'off', // named imports of node:path are fine
  'unicorn/numeric-separators-style': 'off', // cents (12_50) and constants of a paper group by their own sense
  'unicorn/prefer-global-this': 'off', // the pages run in a window
  'unicorn/prefer-math-trunc': 'off', // `| 0` makes a 32-bit integer, which Math.trunc does not
  'unicorn/no-unreadable-array-destructuring': 'off', // a skipped column of a match or a line is readable
  'unicorn/no-useless-spread': 'off', // ...['--flag', value] keeps an argument list in pairs
  'unicorn/prefer-single-call': 'off', // takes the chained calls of builders for array pushes
};

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.mizan/', '**/node_modules/', 'src/client/schema.ts']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  eslint.configs.recommended,
  unicorn.configs.recommended,
  comments.recommended,
  {
    rules: {
      ...unicornOff,
      'unicorn/catch-error-name': ['error', { ignore: ['^cause$'] }], // caught to be passed on as the cause
      'unicorn/filename-case': ['error', { cases: { kebabCase: true, pascalCase: true }, ignore: [/^\d/] }],
      // A suppression names its rule and carries its reason.
      '@eslint-community/eslint-comments/require-description': ['error', { ignore: ['eslint-enable'] }],
      '@eslint-community/eslint-comments/no-unlimited-disable': 'error',
      '@eslint-community/eslint-comments/disable-enable-pair': ['error', { allowWholeFile: true }],
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', { max: 20 }], // every ?? and ?. counts as a branch
      'unicorn/consistent-function-scoping': ['error', { checkArrowFunctions: false }], // a helper stands where it is used
      'max-depth': ['error', 4],
      'max-params': ['error', 5],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-param-reassign': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The codes of an enum-like record are read by name; the compiler's noPropertyAccessFromIndexSignature decides.
      '@typescript-eslint/dot-notation': 'off',
      // Both spellings of a record are clear: a Record for keys, an interface for shapes.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // `type` and `interface` are both used: unions and aliases as types, shapes as interfaces.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // `||` also skips the empty string, and then it is what is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // [...text] walks over code points, which is what the text analysis means.
      '@typescript-eslint/no-misused-spread': 'off',
      // There are no enums (erasableSyntaxOnly).
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // A method may be async because its interface says so (Fastify handlers, kysely migrations).
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: pureRooms,
    ignores: tests,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'This room has no clock of its own: take the time as an argument (a Date or a Clock).',
        },
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'This room has no clock of its own: take the time as an argument (a Date or a Clock).',
        },
        {
          selector: 'MemberExpression[object.name="performance"][property.name="now"]',
          message: 'This room has no clock of its own: measure in the shell that calls it.',
        },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'This room has no dice of its own: take a seeded generator as an argument.',
        },
        {
          selector: 'MemberExpression[object.name="crypto"][property.name=/^random/]',
          message: 'This room has no dice of its own: take a seeded generator as an argument.',
        },
      ],
    },
  },
  {
    // Tables of words and texts: data, however long.
    files: ['src/arabic/lexicon/**', 'fixtures/*/content/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    // A component is one function whose markup is long by nature; what it decides belongs into hooks and helpers.
    files: ['web/**/*.tsx', 'web/**/*.ts'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      // The types of queries and markup are the libraries' own, and inferred best.
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    // What talks to a person on the terminal, or to the log of a process of its own.
    files: [
      'src/platform/embedded/**',
      'src/cli/**',
      'src/main/**',
      'scripts/**',
      '.ci/**',
      'bench/**',
      'fixtures/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off', // a describe block is one function
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off', // in a test a missing value is a failure either way
      '@typescript-eslint/unbound-method': 'off', // what a fixture hands out is taken apart
      'unicorn/consistent-function-scoping': 'off', // a helper stands in the block that it serves
      'unicorn/prefer-dom-node-dataset': 'off', // playwright's locators have getAttribute alone
    },
  },
  {
    files: plainScripts,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // dependency-cruiser reads CommonJS only.
    files: ['**/*.cjs'],
    rules: { 'unicorn/prefer-module': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
