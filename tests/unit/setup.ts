import fc from 'fast-check';

// The same cases on every run. To look for others: FAST_CHECK_SEED=$RANDOM FAST_CHECK_RUNS=5000 npx vitest run
fc.configureGlobal({
  seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_125),
  numRuns: Number(process.env['FAST_CHECK_RUNS'] ?? 200),
});
