// Who may import whom. Looks at the compiler's output: what it shows is what runs. Imports of types alone are gone
// there; test/house/imports.test.ts holds them to the same directions, test/house/circles.test.ts to no circle at all.
const KITS = '^dist/src/(database|feature|files|graphql|http|jobs)/';
/** The parts of plans/, which meet at their indexes as features do. */
const PLAN_PART = '^dist/src/features/plans/([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A knot of files can only be understood as a whole.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-stands-alone',
      comment: 'Vocabulary and arithmetic: no package, no clock, no I/O.',
      severity: 'error',
      from: { path: '^dist/src/domain/' },
      to: { pathNot: '^dist/src/domain/' },
    },
    {
      name: 'planning-is-pure',
      comment: 'The core knows the domain and itself; the problem is hashed with node:crypto.',
      severity: 'error',
      from: { path: '^dist/src/planning/', pathNot: '^dist/src/planning/(solvers/|problem[.]js$)' },
      to: { pathNot: '^dist/src/(domain|planning)/' },
    },
    {
      name: 'problem-hashes-only',
      severity: 'error',
      from: { path: '^dist/src/planning/problem[.]js$' },
      to: { pathNot: '^(dist/src/(domain|planning)/|(node:)?crypto$)' },
    },
    {
      name: 'core-knows-no-solver',
      comment: 'The core works through the solver port; an adapter is handed to it.',
      severity: 'error',
      from: { path: '^dist/src/planning/', pathNot: '^dist/src/planning/solvers/' },
      to: { path: '^dist/src/planning/solvers/' },
    },
    {
      name: 'one-file-for-highs',
      severity: 'error',
      from: { pathNot: '^dist/src/planning/solvers/highs[.]js$' },
      to: { path: '^node_modules/highs/' },
    },
    {
      name: 'one-file-for-javascript-lp-solver',
      severity: 'error',
      from: { pathNot: '^dist/src/planning/solvers/javascript-lp-solver[.]js$' },
      to: { path: '^node_modules/javascript-lp-solver/' },
    },
    {
      name: 'kits-know-no-feature',
      severity: 'error',
      from: { path: KITS },
      to: { path: '^dist/(src/(features|planning|commands)/|migrations/)' },
    },
    {
      name: 'features-meet-at-the-index',
      comment: 'What a feature offers to others stands in its index.ts.',
      severity: 'error',
      from: { path: '^dist/src/features/([^/]+)/' },
      to: { path: '^dist/src/features/', pathNot: '^dist/src/features/($1/|.+/index[.]js$)' },
    },
    {
      name: 'parts-of-plans-meet-at-the-index',
      severity: 'error',
      from: { path: PLAN_PART },
      to: { path: '^dist/src/features/plans/', pathNot: '^dist/src/features/plans/($1/|[^/]+/index[.]js$)' },
    },
    {
      name: 'parts-of-plans-in-one-order',
      severity: 'error',
      scope: 'folder',
      from: { path: '^dist/src/features/plans/[^/]+$' },
      to: { path: '^dist/src/features/plans/[^/]+$', circular: true },
    },
    {
      name: 'threads-know-the-core-alone',
      comment: 'planning-runs starts the core in a thread; what for is not its business.',
      severity: 'error',
      from: { path: '^dist/src/planning-runs/' },
      to: { path: '^dist/src/', pathNot: '^dist/src/(domain|planning|planning-runs)/' },
    },
    {
      name: 'features-in-one-order',
      comment: 'Later features know earlier ones, never both ways.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^dist/src/features/[^/]+$' },
      to: { path: '^dist/src/features/[^/]+$', circular: true },
    },
    {
      name: 'nothing-imports-a-process',
      comment:
        'main.ts and cli.ts are beginnings, worker files too; the top level wires, nobody below knows it.',
      severity: 'error',
      from: {
        path: '^dist/src/(domain|planning|planning-runs|features|database|feature|files|graphql|http|jobs)/',
      },
      to: { path: '^dist/src/([^/]+[.]js$|commands/)', pathNot: '^dist/src/config[.]js$' },
    },
    {
      name: 'no-development-package',
      severity: 'error',
      from: { path: '^dist/(src|migrations)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    preserveSymlinks: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]test[.]js$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'import', 'node', 'default'],
    },
  },
};
