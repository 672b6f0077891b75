/** Loaded into a command that is measured: on its way out, writes what it used, where it is told to. */
import { writeFileSync } from 'node:fs';

const report = process.env['BENCH_USAGE'];
if (report !== undefined) process.on('exit', () => writeFileSync(report, JSON.stringify(process.resourceUsage())));
